package com.amazonaws.auth;

public class InstanceProfileCredentialsProvider implements AWSCredentialsProvider {
  @Override
  public AWSCredentials getCredentials() {
    throw new com.amazonaws.AmazonClientException("nobody there");
  }
}
