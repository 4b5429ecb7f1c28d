package com.amazonaws.auth;

public class AWSCredentialsProviderChain implements AWSCredentialsProvider {
  private final AWSCredentialsProvider[] all;
  private AWSCredentialsProvider lastUsedProvider;

  public AWSCredentialsProviderChain(AWSCredentialsProvider... all) {
    this.all = all;
  }

  @Override
  public AWSCredentials getCredentials() {
    for (AWSCredentialsProvider each : all) {
      try {
        AWSCredentials keys = each.getCredentials();
        if (keys.getAWSAccessKeyId() != null) {
          lastUsedProvider = each;
          return keys;
        }
      } catch (RuntimeException next) {
        // As the real one does.
      }
    }
    throw new com.amazonaws.AmazonClientException(
        "Unable to load AWS credentials from any provider in the chain");
  }
}
