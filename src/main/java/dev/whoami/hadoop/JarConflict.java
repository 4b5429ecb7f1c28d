package dev.whoami.hadoop;

/** A problem with the jars of an installation, and a clause that describes it. */
public final class JarConflict {
  /** How jars can fail to fit each other. */
  public enum Kind {
    /** The home that was named is not a folder that can be read. */
    NO_HOME,
    /** There is no hadoop-common, without which hadoop-aws cannot start. */
    NO_HADOOP_COMMON,
    /** There is no hadoop-aws: an s3a:// path cannot be opened. */
    NO_HADOOP_AWS,
    /** hadoop-aws lies in the installation, but nothing puts it on the class path. */
    HADOOP_AWS_NOT_LOADED,
    /** There is no AWS SDK of the line that this hadoop-aws was compiled with. */
    NO_SDK,
    /** hadoop-aws and hadoop-common are of different versions. */
    VERSIONS_DIFFER,
    /** The AWS SDK is older than the one that this hadoop-aws was compiled with. */
    SDK_TOO_OLD,
    /** The AWS SDK is too new for this hadoop-aws: its methods have changed. */
    SDK_TOO_NEW,
    /** The jars of the AWS SDK are of different versions. */
    SDK_JARS_DIFFER,
    /** One library is on the class path in two versions. */
    TWO_VERSIONS_OF_ONE_JAR,
    /** The class path names a jar that does not exist. */
    MISSING_JAR,
    /** A jar that matters cannot be opened. */
    UNREADABLE_JAR,
    /** There are more files than whoami checks. */
    TOO_MANY_FILES
  }

  private final Kind kind;
  private final String clause;

  JarConflict(Kind kind, String clause) {
    this.kind = kind;
    this.clause = clause;
  }

  public Kind kind() {
    return kind;
  }

  /** One clause that follows a colon. */
  public String clause() {
    return clause;
  }

  @Override
  public String toString() {
    return kind + ": " + clause;
  }
}
