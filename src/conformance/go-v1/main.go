// Asks the default chain of the AWS SDK for Go 1 who this process is.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/session"
)

type answer struct {
	Client      string `json:"client"`
	Version     string `json:"version"`
	AccessKeyID string `json:"accessKeyId"`
	Error       string `json:"error,omitempty"`
}

func ask() (string, error) {
	opened, err := session.NewSession()
	if err != nil {
		return "", err
	}
	credentials, err := opened.Config.Credentials.Get()
	return credentials.AccessKeyID, err
}

func main() {
	told := answer{Client: "aws-sdk-go-v1", Version: aws.SDKVersion}
	id, err := ask()
	if err != nil {
		told.Error = fmt.Sprintf("%T: %v", err, err)
	} else {
		told.AccessKeyID = id
	}
	json.NewEncoder(os.Stdout).Encode(told)
}
