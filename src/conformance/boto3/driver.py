"""Asks boto3's default chain who this process is."""

import json

import boto3


def ask():
    credentials = boto3.Session().get_credentials()
    if credentials is None:
        return {"error": "NoCredentials: the chain is empty-handed"}
    return {"accessKeyId": credentials.get_frozen_credentials().access_key}


try:
    answer = ask()
except Exception as e:
    answer = {"error": f"{type(e).__name__}: {e}"}
print(json.dumps({"client": "boto3", "version": boto3.__version__, **answer}))
