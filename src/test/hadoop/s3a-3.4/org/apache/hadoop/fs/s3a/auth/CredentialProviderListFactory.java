package org.apache.hadoop.fs.s3a.auth;

import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

public final class CredentialProviderListFactory {
  private static final class Keys implements AwsCredentialsProvider {
    private final String id;

    /** As where the list keeps who answered. */
    private Object lastProvider;

    Keys(String id) {
      this.id = id;
    }

    @Override
    public AwsCredentials resolveCredentials() {
      lastProvider = this;
      return () -> id;
    }
  }

  public static AwsCredentialsProvider createAWSCredentialProviderList(
      URI binding, Configuration settings) {
    return new Keys(settings.get("fs.s3a.access.key"));
  }
}
