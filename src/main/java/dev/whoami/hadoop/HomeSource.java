package dev.whoami.hadoop;

/** The source that names a folder for an installation. */
enum HomeSource {
  HOME_OPTION("--home"),
  FLUME_HOME("FLUME_HOME"),
  SPARK_HOME("SPARK_HOME"),
  HADOOP_HOME("HADOOP_HOME"),
  HADOOP_PREFIX("HADOOP_PREFIX"),
  HADOOP_COMMON_HOME("HADOOP_COMMON_HOME"),
  /** A command on the PATH is in it. */
  PATH("PATH"),
  USUAL_FOLDERS("the usual folders");

  private final String words;

  HomeSource(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** Whether the source is an environment variable. */
  boolean isVariable() {
    return compareTo(FLUME_HOME) >= 0 && compareTo(HADOOP_COMMON_HOME) <= 0;
  }

  /** Whether the user named the folder. It is then listed even if it is empty. */
  boolean isNaming() {
    return this == HOME_OPTION || isVariable();
  }
}
