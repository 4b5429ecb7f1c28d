package org.apache.hadoop.fs.s3a;

import com.amazonaws.AmazonClientException;
import com.amazonaws.auth.AWSCredentials;
import com.amazonaws.auth.AWSCredentialsProvider;
import java.util.ArrayList;
import java.util.List;

public class AWSCredentialProviderList implements AWSCredentialsProvider {
  final List<AWSCredentialsProvider> all = new ArrayList<>();
  private AWSCredentialsProvider lastProvider;

  @Override
  public AWSCredentials getCredentials() {
    String names = "";
    AmazonClientException last = null;
    for (AWSCredentialsProvider each : all) {
      names += each.getClass().getSimpleName() + " ";
      try {
        AWSCredentials keys = each.getCredentials();
        lastProvider = each;
        return keys;
      } catch (AmazonClientException e) {
        last = e;
      }
    }
    String message = "No AWS Credentials provided by " + names + ": " + last;
    throw new AmazonClientException(message, last);
  }
}
