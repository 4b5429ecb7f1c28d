package dev.whoami.hadoop;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names of the settings that concern S3. */
final class S3Names {
  static final String HADOOP_STORES = "hadoop.security.credential.provider.path";
  static final String S3A_STORES = "fs.s3a.security.credential.provider.path";

  /** The settings that hold a key, which from Hadoop 3.1 on may have a long name for a bucket. */
  static final List<String> KEYS =
      Arrays.asList("fs.s3a.access.key", "fs.s3a.secret.key", "fs.s3a.session.token");

  private static final String BUCKET = "fs.s3a.bucket.";

  /** What can be set for a bucket and concerns identity, whether or not a default names it. */
  private static final List<String> FOR_BUCKETS =
      Arrays.asList(
          "access.key",
          "secret.key",
          "session.token",
          "fs.s3a.access.key",
          "fs.s3a.secret.key",
          "fs.s3a.session.token",
          "aws.credentials.provider",
          "aws.credentials.provider.mapping",
          "assumed.role.arn",
          "assumed.role.credentials.provider",
          "security.credential.provider.path",
          "endpoint",
          "endpoint.region",
          "endpoint.fips",
          "region",
          "path.style.access",
          "accesspoint.arn",
          "server-side-encryption.key",
          "server-side-encryption-algorithm",
          "encryption.key",
          "encryption.algorithm");

  private S3Names() {}

  static boolean isAbout(String name) {
    return name.startsWith("fs.s3a.")
        || name.startsWith("fs.s3n.")
        || name.startsWith("fs.s3.")
        || name.startsWith("fs.AbstractFileSystem.s3")
        || name.startsWith("hadoop.security.credential.")
        || name.startsWith("hadoop.security.credstore.")
        || name.equals("fs.defaultFS");
  }

  /**
   * The buckets that some settings are for. A bucket's name may hold dots as a setting's does, so
   * the longest ending that is a known setting is taken for one.
   */
  static Set<String> buckets(Collection<String> names) {
    Set<String> buckets = new TreeSet<>();
    Set<String> known = new TreeSet<>(FOR_BUCKETS);
    for (String name : names) {
      if (name.startsWith("fs.s3a.") && !name.startsWith(BUCKET)) {
        known.add(name.substring("fs.s3a.".length()));
      }
    }
    for (String name : names) {
      if (name.startsWith(BUCKET)) {
        String bucket = bucket(name.substring(BUCKET.length()), known);
        if (!bucket.isEmpty()) {
          buckets.add(bucket);
        }
      }
    }
    return buckets;
  }

  private static String bucket(String rest, Set<String> known) {
    for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.', dot + 1)) {
      if (known.contains(rest.substring(dot + 1))) {
        return rest.substring(0, dot);
      }
    }
    int dot = rest.indexOf('.');
    return dot < 0 ? "" : rest.substring(0, dot);
  }
}
