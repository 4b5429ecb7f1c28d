// Asks S3 for a bucket as Thanos, Loki, Tempo and Mimir do, with the chain that they make of
// minio-go's providers.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

func main() {
	chain := credentials.NewChainCredentials([]credentials.Provider{
		&credentials.EnvAWS{},
		&credentials.FileAWSCredentials{},
		&credentials.IAM{Client: &http.Client{Transport: http.DefaultTransport}},
	})
	client, err := minio.New(os.Args[1], &minio.Options{Creds: chain, Secure: false})
	if err == nil {
		_, err = client.BucketExists(context.Background(), "orders")
	}
	fmt.Println(err)
}
