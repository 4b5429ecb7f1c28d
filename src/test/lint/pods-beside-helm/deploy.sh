#!/bin/sh
helm upgrade --install app ./app --namespace "shop" \
  --set "serviceAccount.annotations.eks\.amazonaws\.com/role-arn=$1"
