#!/bin/sh
aws eks create-pod-identity-association \
  --cluster-name shop --namespace "$1" --service-account "$2" --role-arn "$3"
