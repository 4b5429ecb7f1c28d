package org.apache.hadoop.fs.s3a;

import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.auth.AWSCredentialsProvider;

public class AnonymousAWSCredentialsProvider implements AWSCredentialsProvider {
  @Override
  public AWSCredentials getCredentials() {
    return () -> null;
  }
}
