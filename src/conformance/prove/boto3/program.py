"""Asks S3 for a list by one client of boto3, as often as it is told, once a second."""

import sys
import time

import boto3
from botocore.exceptions import BotoCoreError, ClientError

s3 = boto3.client("s3", region_name="us-west-2")
answered = False
for i in range(int(sys.argv[1])):
    time.sleep(1 if i else 0)
    try:
        s3.list_objects_v2(Bucket="orders")
        answered = True
    except (BotoCoreError, ClientError) as error:
        print(error)
        answered = False
sys.exit(0 if answered else 1)
