// Asks STS who this process is, as a program does that logs the error and ends.
package main

import (
	"context"
	"log"

	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sts"
)

func main() {
	loaded, err := config.LoadDefaultConfig(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	said, err := sts.NewFromConfig(loaded).GetCallerIdentity(context.Background(), nil)
	if err != nil {
		log.Fatal(err)
	}
	log.Print(*said.Arn)
}
