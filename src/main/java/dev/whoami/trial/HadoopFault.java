package dev.whoami.trial;

/** Why S3A did not give credentials in a trial. */
public enum HadoopFault {
  /** Not this process, offline, or a profile that would run a program: nothing was started. */
  NOT_ALLOWED,
  /** It is the class path of another user's process: nothing was started. */
  OTHER_USERS_PROCESS,
  /** Another user could change its classes: nothing was started. */
  CODE_OF_OTHERS,
  NO_JVM,
  JAVA_TOO_OLD,
  OUT_OF_MEMORY,
  STILL_RUNNING,
  NO_HADOOP_COMMON,
  NO_HADOOP_AWS,
  NO_SDK,
  /** The jars do not fit together: a class or a method is missing that another expects. */
  MISFIT,
  /** A configured provider's class is not on the class path. */
  PROVIDER_MISSING,
  STORE_UNREADABLE,
  /** S3A would not start with these settings for another reason. */
  SETTINGS_REFUSED,
  NO_CREDENTIALS,
  /** The configuration asks for requests without a signature. */
  ANONYMOUS,
  /** The child gave no answer that can be read. */
  NO_ANSWER;

  static HadoopFault of(TrialRefusal refusal) {
    switch (refusal.reason()) {
      case OTHER_USERS_PROCESS:
        return OTHER_USERS_PROCESS;
      case CODE_OF_OTHERS:
        return CODE_OF_OTHERS;
      default:
        return NOT_ALLOWED;
    }
  }

  /** Whether whoami refused to run it. The reason says so. */
  public boolean isRefusal() {
    return this == NOT_ALLOWED || this == OTHER_USERS_PROCESS || this == CODE_OF_OTHERS;
  }

  /** Whether S3A itself failed, as it would in the application. */
  boolean isOfS3a() {
    switch (this) {
      case PROVIDER_MISSING:
      case STORE_UNREADABLE:
      case SETTINGS_REFUSED:
      case NO_CREDENTIALS:
      case ANONYMOUS:
        return true;
      default:
        return false;
    }
  }
}
