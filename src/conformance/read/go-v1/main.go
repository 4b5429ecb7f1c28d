// Takes credentials from the default chain, as a program does that logs the error and ends.
package main

import (
	"log"

	"github.com/aws/aws-sdk-go/aws/session"
)

func main() {
	if _, err := session.Must(session.NewSession()).Config.Credentials.Get(); err != nil {
		log.Fatal(err)
	}
	log.Print("has credentials")
}
