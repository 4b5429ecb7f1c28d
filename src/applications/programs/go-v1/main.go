// Asks STS by the AWS SDK for Go 1 who it is, says so, and goes on until the file of its argument
// is there.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/sts"
)

func ask() (string, error) {
	made, err := session.NewSession()
	if err != nil {
		return "", err
	}
	answer, err := sts.New(made).GetCallerIdentity(&sts.GetCallerIdentityInput{})
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
