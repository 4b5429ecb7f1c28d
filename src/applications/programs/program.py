"""Asks STS by boto3 who it is, says so, and goes on until the file of its argument is there."""

import json
import os
import sys
import time

import boto3

try:
    answer = {"arn": boto3.client("sts").get_caller_identity()["Arn"]}
except Exception as e:
    answer = {"error": type(e).__name__}
print(json.dumps(answer), flush=True)
while not os.path.exists(sys.argv[1]):
    time.sleep(0.1)
sys.exit(7)
