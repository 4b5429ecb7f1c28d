package dev.whoami.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlumeTest {
  private static final String SCRIPT =
      """
      add_hadoop_paths() {
          local HADOOP_CLASSPATH=""
          HADOOP_CLASSPATH=$($H classpath)
      """;

  private final HadoopFixture world = new HadoopFixture();

  FlumeTest() {
    world.library(
        "/opt/flume/lib/flume-ng-core-1.9.0.jar", "org.apache.flume", "flume-ng-core", "1.9.0");
    world.hadoop("/opt/h", "2.10.2", "1.11.271");
    world.here().file("/opt/flume/bin/flume-ng", SCRIPT).env("FLUME_HOME", "/opt/flume");
  }

  private Installation flume() {
    return world.first();
  }

  @Test
  void itsVersionAndTheHadoopThatItLoadsAreReported() {
    world.here().env("HADOOP_HOME", "/opt/h");
    assertThat(flume().kind()).isEqualTo(InstallationKind.FLUME);
    Flume its = flume().flume().orElseThrow();
    assertThat(its.version()).contains("1.9.0");
    assertThat(its.hadoopCommand()).contains("/opt/h/bin/hadoop");
    assertThat(its.hadoopHome()).contains("/opt/h");
    assertThat(flume().hadoopVersion()).contains("2.10.2");
    assertThat(its.isClassPathExported()).isFalse();
    assertThat(its.isClassPathCleared()).isFalse();
  }

  @Test
  void anExportedClassPathIsBlankedOnTheWayToFlumeAndNotToHadoop() {
    world
        .here()
        .env("HADOOP_HOME", "/opt/h")
        .env("HADOOP_CLASSPATH", "/opt/h/share/hadoop/tools/lib/*");
    assertThat(flume().flume().orElseThrow().isClassPathExported()).isTrue();
    assertThat(flume().flume().orElseThrow().isClassPathCleared()).isTrue();
    assertThat(flume().conflicts())
        .extracting(JarConflict::kind)
        .containsExactly(JarConflict.Kind.HADOOP_AWS_NOT_LOADED);
    Installation hadoop = world.look().installations().get(1);
    assertThat(hadoop.kind()).isEqualTo(InstallationKind.HADOOP);
    assertThat(hadoop.conflicts()).isEmpty();
  }

  @Test
  void aScriptThatDoesNotBlankItOrFindsNoHadoopIsNotAccused() {
    world.here().env("HADOOP_CLASSPATH", "/x/*");
    assertThat(flume().flume().orElseThrow().hadoopCommand()).isEmpty();
    assertThat(flume().flume().orElseThrow().isClassPathCleared()).isFalse();
    world.here().env("HADOOP_HOME", "/opt/h").file("/opt/flume/bin/flume-ng", "exec java\n");
    assertThat(flume().flume().orElseThrow().isClassPathCleared()).isFalse();
  }

  @Test
  void optionalToolsPassThrough() {
    world.here().env("HADOOP_HOME", "/opt/h").env("HADOOP_OPTIONAL_TOOLS", "hadoop-aws");
    assertThat(flume().conflicts()).isEmpty();
  }

  @Test
  void itsOwnFoldersComeFirst() {
    world.here().env("HADOOP_HOME", "/opt/h").env("FLUME_CLASSPATH", "/forgotten/*");
    world.here().file("/opt/flume/conf/flume-env.sh", "FLUME_CLASSPATH=\"/extra/x.jar\"\n");
    world.site("/opt/flume/conf/core-site.xml", "fs.s3a.endpoint", "s3.eu-west-1.amazonaws.com");
    world.site("/opt/h/etc/hadoop/core-site.xml", "fs.s3a.endpoint", "s3.us-east-1.amazonaws.com");
    world.aws("/opt/flume/plugins.d/s3/lib/hadoop-aws-2.10.2.jar", "2.10.2");
    world.library(
        "/opt/flume/plugins.d/s3/libext/aws-java-sdk-bundle-1.11.271.jar",
        "com.amazonaws",
        "aws-java-sdk-bundle",
        "1.11.271");
    assertThat(flume().classPath())
        .startsWith(
            "/opt/flume/conf",
            "/opt/flume/lib/flume-ng-core-1.9.0.jar",
            "/extra/x.jar",
            "/opt/flume/plugins.d/s3/lib/hadoop-aws-2.10.2.jar",
            "/opt/flume/plugins.d/s3/libext/aws-java-sdk-bundle-1.11.271.jar",
            "/opt/h/etc/hadoop")
        .noneMatch(it -> it.contains("forgotten"));
    assertThat(flume().conflicts()).isEmpty();
    assertThat(flume().settings().of("fs.s3a.endpoint").orElseThrow().shown())
        .isEqualTo("s3.eu-west-1.amazonaws.com");
    assertThat(flume().settings().problems())
        .extracting(ConfigProblem::toString)
        .containsExactly(
            "core-site.xml in /opt/h/etc/hadoop: is not read, for /opt/flume/conf stands before"
                + " it on the class path");
  }

  @Test
  void keysInTheAddressOfASinkAreFoundAndNotShown() {
    world
        .here()
        .file(
            "/opt/flume/conf/a.conf",
            "a.sinks.k.hdfs.path = s3n://AKIAHANDMADEKEY0004Z:sec%2Fret@bkt/x\n");
    KeyedUrl url = flume().settings().keyedUrls().get(0);
    assertThat(url.scheme()).isEqualTo("s3n");
    assertThat(url.bucket()).isEqualTo("bkt");
    assertThat(url.secretKey().reveal()).isEqualTo("sec%2Fret");
    assertThat(url.toString())
        .isEqualTo("a.sinks.k.hdfs.path = s3n://…@bkt (a.conf in /opt/flume/conf)");
    assertThat(flume().settings().problems())
        .extracting(ConfigProblem::kind)
        .containsExactly(ConfigProblem.Kind.KEYS_IN_URL);
  }
}
