package dev.whoami.hadoop;

/** The kind of an installation. */
public enum InstallationKind {
  HADOOP("Hadoop"),
  FLUME("Flume"),
  SPARK("Spark"),
  PROCESS("a running JVM"),
  NAMED("named by hand");

  private final String title;

  InstallationKind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
