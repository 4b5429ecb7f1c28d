package org.apache.hadoop.fs.s3a;

import com.amazonaws.auth.AWSCredentialsProvider;
import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;

public final class S3AUtils {
  public static Configuration propagateBucketOptions(Configuration settings, String bucket) {
    Configuration made = new Configuration();
    String begin = "fs.s3a.bucket." + bucket + ".";
    for (String each : settings.all.keySet()) {
      if (each.startsWith(begin)) {
        made.set("fs.s3a." + each.substring(begin.length()), settings.get(each));
      }
    }
    return made;
  }

  static void patchSecurityCredentialProviders(Configuration settings) {
    settings.set("made.up.patched", "true");
  }

  /** With three parameters, as in 2.8.0. */
  public static AWSCredentialProviderList createAWSCredentialProviderSet(
      URI binding, Configuration settings, URI fileSystem) throws IOException {
    if (settings.get("made.up.store") != null) {
      throw new IOException("Cannot find password option fs.s3a.access.key");
    }
    AWSCredentialProviderList list = new AWSCredentialProviderList();
    for (String each : settings.getTrimmedStrings("fs.s3a.aws.credentials.provider")) {
      try {
        Class<?> type = Class.forName(each, true, Thread.currentThread().getContextClassLoader());
        list.all.add(
            (AWSCredentialsProvider)
                type.getConstructor(URI.class, Configuration.class)
                    .newInstance(binding, settings));
      } catch (ReflectiveOperationException e) {
        throw new IOException("From option fs.s3a.aws.credentials.provider " + e, e);
      }
    }
    return list;
  }
}
