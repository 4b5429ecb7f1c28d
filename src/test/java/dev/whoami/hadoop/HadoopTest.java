package dev.whoami.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.file.Reading;
import org.junit.jupiter.api.Test;

class HadoopTest {
  private final HadoopFixture world = new HadoopFixture();

  @Test
  void whereThereIsNoHadoopNothingIsFoundAndNoJarIsOpened() {
    Hadoop none = world.look();
    assertThat(none.installations()).isEmpty();
    assertThat(none.steps()).isNotEmpty().hasSizeLessThan(40);
    assertThat(none.steps()).noneMatch(step -> step.at().endsWith(".jar"));
    assertThat(Hadoop.none().installations()).isEmpty();
  }

  @Test
  void aHomeInTheEnvironmentIsFound() {
    world.hadoop("/opt/h", "3.3.6", "1.12.367").here().env("HADOOP_HOME", "/opt/h");
    Installation it = world.first();
    assertThat(it.kind()).isEqualTo(InstallationKind.HADOOP);
    assertThat(it.home()).isEqualTo("/opt/h");
    assertThat(it.foundBy()).isEqualTo("HADOOP_HOME");
    assertThat(it.hadoopVersion()).contains("3.3.6");
    assertThat(it.s3aVersion()).contains("3.3.6");
    assertThat(it.sdkVersion()).contains("1.12.367");
  }

  @Test
  void theToolsAreLoadedOnlyIfSomethingNamesThem() {
    world.hadoop("/opt/h", "3.3.6", "1.12.367").here().env("HADOOP_HOME", "/opt/h");
    String jar = "/opt/h/share/hadoop/tools/lib/hadoop-aws-3.3.6.jar";
    assertThat(world.first().conflicts())
        .extracting(JarConflict::kind)
        .containsExactly(JarConflict.Kind.HADOOP_AWS_NOT_LOADED);
    assertThat(world.first().classPath()).doesNotContain(jar);
    world.here().env("HADOOP_OPTIONAL_TOOLS", "hadoop-azure,hadoop-aws");
    assertThat(world.first().conflicts()).isEmpty();
    assertThat(world.first().classPath()).contains(jar);
  }

  @Test
  void theToolsScriptSaysWhichJarsThereAre() {
    world.hadoop("/opt/h", "3.3.6", "1.12.367").here().env("HADOOP_HOME", "/opt/h");
    world.here().env("HADOOP_OPTIONAL_TOOLS", "hadoop-aws");
    world.here().jar("/opt/h/share/hadoop/tools/lib/wildfly-openssl-1.1.3.Final.jar");
    world.here().jar("/opt/h/share/hadoop/tools/lib/other-1.jar");
    world
        .here()
        .file(
            "/opt/h/libexec/tools/hadoop-aws.sh",
            """
            hadoop_add_classpath "${X}/wildfly-openssl-1.1.3.Final.jar"
            hadoop_add_classpath "${X}/hadoop-aws-3.3.6.jar"
            """);
    assertThat(world.first().classPath())
        .contains("/opt/h/share/hadoop/tools/lib/wildfly-openssl-1.1.3.Final.jar")
        .contains("/opt/h/share/hadoop/tools/lib/hadoop-aws-3.3.6.jar")
        .doesNotContain("/opt/h/share/hadoop/tools/lib/other-1.jar");
  }

  @Test
  void hadoopEnvMayNameThemToo() {
    world.hadoop("/opt/h", "2.10.2", "1.11.271").here().env("HADOOP_HOME", "/opt/h");
    world
        .here()
        .file(
            "/opt/h/etc/hadoop/hadoop-env.sh",
            """
            # export HADOOP_CLASSPATH=/nowhere
            for f in $HADOOP_HOME/contrib/*.jar; do
              export HADOOP_CLASSPATH=$f
            done
            export HADOOP_CLASSPATH="$HADOOP_CLASSPATH:${HADOOP_HOME}/share/hadoop/tools/lib/*"
            """);
    assertThat(world.first().conflicts()).isEmpty();
    assertThat(world.first().classPath())
        .contains("/opt/h/share/hadoop/tools/lib/hadoop-aws-2.10.2.jar")
        .noneMatch(each -> each.contains("contrib") || each.contains("nowhere"));
  }

  @Test
  void aLinkOnPathLeadsToTheHome() {
    world.hadoop("/srv/hadoop-3.4.1", "3.4.1", "2.24.6");
    world
        .here()
        .env("PATH", "/bin:/usr/local/bin")
        .link("/usr/local/bin/hadoop", "/srv/hadoop-3.4.1/bin/hadoop");
    assertThat(world.first().home()).isEqualTo("/srv/hadoop-3.4.1");
    assertThat(world.first().foundBy()).isEqualTo("PATH");
    assertThat(world.first().sdkVersion()).contains("2.24.6");
  }

  @Test
  void aPackagersScriptOnPathGoesOnToTheHome() {
    world.common("/usr/lib/hadoop/hadoop-common-2.10.2.jar", "2.10.2");
    world.aws("/usr/lib/hadoop/hadoop-aws-2.10.2.jar", "2.10.2");
    world.site("/etc/hadoop/conf/core-site.xml", "fs.s3a.endpoint", "s3.eu-west-1.amazonaws.com");
    world
        .here()
        .env("PATH", "/usr/bin")
        .file("/usr/bin/hadoop", "#!/bin/sh\nexec /usr/lib/hadoop/bin/hadoop \"$@\"\n");
    assertThat(world.first().home()).isEqualTo("/usr/lib/hadoop");
    assertThat(world.first().s3aVersion()).contains("2.10.2");
    assertThat(world.first().confFolders()).containsExactly("/etc/hadoop/conf");
    assertThat(world.first().settings().of("fs.s3a.endpoint")).isPresent();
  }

  @Test
  void oneHomeUnderManyNamesIsOneInstallation() {
    world.hadoop("/opt/hadoop-3.3.6", "3.3.6", "1.12.367");
    world
        .here()
        .env("HADOOP_HOME", "/usr/lib/hadoop")
        .env("HADOOP_PREFIX", "/opt/hadoop-3.3.6/")
        .link("/usr/lib/hadoop", "/opt/hadoop-3.3.6");
    assertThat(world.look().installations()).hasSize(1);
  }

  @Test
  void linksThatGoInCirclesAreNoHome() {
    world.here().env("HADOOP_HOME", "/opt/a").link("/opt/a", "/opt/b").link("/opt/b", "/opt/a");
    assertThat(world.first().conflicts())
        .extracting(JarConflict::kind)
        .contains(JarConflict.Kind.NO_HADOOP_COMMON);
  }

  @Test
  void theUsualFoldersAreLookedAtLast() {
    world.hadoop("/opt/hadoop-2.7.7", "2.7.7", "1.11.271");
    world
        .hadoop("/usr/local/hadoop", "3.3.6", "1.12.367")
        .here()
        .env("HADOOP_HOME", "/usr/local/hadoop");
    world.here().file("/opt/hadoop-notes/readme.txt", "nothing");
    assertThat(world.look().installations())
        .extracting(Installation::foundBy)
        .containsExactly("HADOOP_HOME", "the usual folders");
  }

  @Test
  void aHomeThatWasNamedIsTheOnlyOne() {
    world.hadoop("/opt/hadoop", "3.3.6", "1.12.367");
    Hadoop named = world.look(HadoopOptions.none().withHome("/nowhere"));
    assertThat(named.installations()).hasSize(1);
    assertThat(named.installations().get(0).kind()).isEqualTo(InstallationKind.NAMED);
    assertThat(named.installations().get(0).conflicts())
        .extracting(JarConflict::kind)
        .containsExactly(
            JarConflict.Kind.NO_HOME,
            JarConflict.Kind.NO_HADOOP_COMMON,
            JarConflict.Kind.NO_HADOOP_AWS);
    assertThat(named.installations().get(0).conflicts().get(0).clause()).contains("/nowhere");
  }

  @Test
  void aClassPathThatWasNamedIsReadAsJavaReadsIt() {
    world.common("/app/lib/hadoop-common-3.3.6.jar", "3.3.6");
    world.aws("/app/lib/hadoop-aws-3.3.6.jar", "3.3.6");
    world.site("/app/conf/core-site.xml", "fs.s3a.access.key", "AKIAHANDMADEKEY0004Z");
    world.here().prop("user.dir", "/app/bin");
    HadoopOptions options =
        HadoopOptions.none().withClassPath("../conf:../lib/*:/nowhere/hadoop-aws-1.jar");
    Installation it = world.look(options).installations().get(0);
    assertThat(it.classPath())
        .containsExactly(
            "/app/conf",
            "/app/lib/hadoop-aws-3.3.6.jar",
            "/app/lib/hadoop-common-3.3.6.jar",
            "/nowhere/hadoop-aws-1.jar");
    assertThat(it.conflicts())
        .extracting(JarConflict::kind)
        .containsExactly(JarConflict.Kind.MISSING_JAR, JarConflict.Kind.NO_SDK);
    assertThat(it.settings().of("fs.s3a.access.key").orElseThrow().shown()).isEqualTo("AKIA…004Z");
  }

  @Test
  void settingsThatWereNamedAreReadWithoutAnyHadoop() {
    world.site("/etc/x/core-site.xml", "fs.s3a.access.key", "AKIAHANDMADEKEY0004Z");
    Installation it = world.look(HadoopOptions.none().withConf("/etc/x")).installations().get(0);
    assertThat(it.foundBy()).isEqualTo("--conf");
    assertThat(it.settings().of("fs.s3a.access.key")).isPresent();
    world.here().prop("user.dir", "/etc");
    it = world.look(HadoopOptions.none().withConf("x/core-site.xml")).installations().get(0);
    assertThat(it.settings().of("fs.s3a.access.key")).isPresent();
    it = world.look(HadoopOptions.none().withConf("/not/here.xml")).installations().get(0);
    assertThat(it.settings().problems())
        .extracting(ConfigProblem::kind)
        .containsExactly(ConfigProblem.Kind.FILE_MISSING);
  }

  @Test
  void sparkBringsItsOwnSettings() {
    world.library(
        "/opt/spark/jars/hadoop-client-api-3.3.4.jar",
        "org.apache.hadoop",
        "hadoop-common",
        "3.3.4");
    world.here().jar("/opt/spark/jars/spark-core_2.12-3.4.1.jar");
    world
        .here()
        .file(
            "/opt/spark/conf/spark-defaults.conf",
            "spark.hadoop.fs.s3a.access.key  AKIAHANDMADEKEY0004Z\n");
    Installation it = world.first();
    assertThat(it.kind()).isEqualTo(InstallationKind.SPARK);
    assertThat(it.hadoopVersion()).contains("3.3.4");
    Property key = it.settings().of("fs.s3a.access.key").orElseThrow();
    assertThat(key.origin()).isEqualTo("spark-defaults.conf in /opt/spark/conf");
  }

  @Test
  void aFolderOfTooManyFilesIsReportedAndNotSearched() {
    world.hadoop("/opt/h", "3.3.6", "1.12.367").here().env("HADOOP_HOME", "/opt/h");
    for (int i = 0; i < 5000; i++) {
      world.here().jar("/opt/h/share/hadoop/common/lib/a" + i + ".jar");
    }
    assertThat(world.first().conflicts())
        .extracting(JarConflict::kind)
        .contains(JarConflict.Kind.TOO_MANY_FILES);
  }

  @Test
  void aFolderThatMayNotBeListedIsWrittenDown() {
    world.here().env("HADOOP_HOME", "/opt/h").noFile("/opt/h", Reading.Status.DENIED);
    Hadoop seen = world.look();
    assertThat(seen.steps())
        .anyMatch(it -> it.toString().equals("/opt/h: cannot be read by this user"));
    assertThat(seen.installations().get(0).conflicts().get(0).clause()).contains("cannot be read");
  }
}
