#!/bin/sh
# Not create-pod-identity-association: this one only lists.
aws eks list-pod-identity-associations --cluster-name shop # not create-pod-identity-association
kubectl annotate serviceaccount default eks.amazonaws.com/role-arn-
