package dev.whoami.hadoop;

import dev.whoami.probe.KeySettings;
import java.util.List;

/** The names of the settings that concern S3. */
final class S3Names {
  static final String HADOOP_STORES = "hadoop.security.credential.provider.path";
  static final String S3A_STORES = "fs.s3a.security.credential.provider.path";

  static final KeySettings S3A_KEYS =
      KeySettings.named("fs.s3a.access.key", "fs.s3a.secret.key", "fs.s3a.session.token");

  /** S3N supports no session token. */
  static final KeySettings S3N_KEYS =
      KeySettings.named("fs.s3n.awsAccessKeyId", "fs.s3n.awsSecretAccessKey", "");

  /** The settings that contain a key. From Hadoop 3.1 on they may have a long name for a bucket. */
  static final List<String> KEYS = S3A_KEYS.names();

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
}
