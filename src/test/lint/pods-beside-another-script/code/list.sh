#!/bin/sh
# Not create-pod-identity-association: this one only lists.
aws eks list-pod-identity-associations --cluster-name shop
