// Asks STS by the AWS SDK for Go 2 who it is, says so, and goes on until the file of its argument
// is there.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sts"
)

func ask() (string, error) {
	loaded, err := config.LoadDefaultConfig(context.Background())
	if err != nil {
		return "", err
	}
	answer, err := sts.NewFromConfig(loaded).GetCallerIdentity(
		context.Background(), &sts.GetCallerIdentityInput{})
	if err != nil {
		return "", err
	}
	return *answer.Arn, nil
}

func main() {
	told := map[string]string{}
	if arn, err := ask(); err != nil {
		told["error"] = fmt.Sprintf("%T: %v", err, err)
	} else {
		told["arn"] = arn
	}
	json.NewEncoder(os.Stdout).Encode(told)
	for {
		if _, err := os.Stat(os.Args[1]); err == nil {
			os.Exit(7)
		}
		time.Sleep(100 * time.Millisecond)
	}
}
