package dev.whoami.lab.scenario;

import dev.whoami.lab.key.SampleNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The programs in the image besides the code. */
public enum Program implements Trait {
  NONE,
  /** Flume 1.11 with the libraries of Hadoop 2.10, whose S3A never calls the container endpoint. */
  FLUME_ON_HADOOP_2;

  private static final String LIB = "opt/flume/lib/";

  /** The variables that the image sets. */
  public Map<String, String> variables() {
    return this == NONE
        ? Collections.emptyMap()
        : Collections.singletonMap("FLUME_HOME", "{home}/opt/flume");
  }

  /**
   * Its jars as a recording has them: their descriptions, and no class; by path in the home folder.
   */
  public Map<String, byte[]> jars() {
    Map<String, byte[]> jars = new LinkedHashMap<>();
    if (this == FLUME_ON_HADOOP_2) {
      put(jars, "org.apache.flume", "flume-ng-core", "1.11.0");
      put(jars, "org.apache.flume.flume-ng-sinks", "flume-hdfs-sink", "1.11.0");
      jars.put(
          LIB + "hadoop-common-2.10.2.jar",
          RecordedJar.of(
              "org.apache.hadoop",
              "hadoop-common",
              "2.10.2",
              Collections.singletonMap("core-default.xml", "<configuration></configuration>\n")));
      put(jars, "org.apache.hadoop", "hadoop-aws", "2.10.2");
      put(jars, "com.amazonaws", "aws-java-sdk-bundle", "1.11.271");
    }
    return jars;
  }

  private static void put(Map<String, byte[]> jars, String group, String artifact, String version) {
    jars.put(LIB + artifact + "-" + version + ".jar", RecordedJar.of(group, artifact, version));
  }

  /** Its settings, by path in the home folder. */
  public Map<String, String> files() {
    return this == NONE
        ? Collections.emptyMap()
        : Collections.singletonMap(
            "opt/flume/conf/core-site.xml",
            "<configuration>\n"
                + "  <property>\n"
                + "    <name>fs.s3a.endpoint</name>\n"
                + "    <value>s3."
                + SampleNames.REGION
                + ".amazonaws.com</value>\n"
                + "  </property>\n"
                + "</configuration>\n");
  }
}
