#!/bin/sh
helm upgrade --install app ./app \
  --set "serviceAccount.annotations.eks\.amazonaws\.com/role-arn=$1"
