package org.apache.hadoop.fs.s3a;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.auth.AWSCredentialsProvider;

public class BasicAWSCredentialsProvider implements AWSCredentialsProvider {
  private final String id;
  private final String secret;

  public BasicAWSCredentialsProvider(String id, String secret) {
    this.id = id;
    this.secret = secret;
  }

  @Override
  public AWSCredentials getCredentials() {
    if (id == null || secret == null) {
      throw new com.amazonaws.AmazonClientException("no keys");
    }
    return () -> id;
  }
}
