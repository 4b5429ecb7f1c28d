// Asks the default chain of the AWS SDK for Go 2 who this process is.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
)

type answer struct {
	Client      string `json:"client"`
	Version     string `json:"version"`
	AccessKeyID string `json:"accessKeyId"`
	Error       string `json:"error,omitempty"`
}

func ask() (string, error) {
	loaded, err := config.LoadDefaultConfig(context.Background())
	if err != nil {
		return "", err
	}
	credentials, err := loaded.Credentials.Retrieve(context.Background())
	return credentials.AccessKeyID, err
}

func main() {
	told := answer{Client: "aws-sdk-go-v2", Version: aws.SDKVersion}
	id, err := ask()
	if err != nil {
		told.Error = fmt.Sprintf("%T: %v", err, err)
	} else {
		told.AccessKeyID = id
	}
	json.NewEncoder(os.Stdout).Encode(told)
}
