"""Asks STS who this process is, as a program does that catches nothing."""

import boto3

print(boto3.client("sts").get_caller_identity()["Arn"])
