package dev.whoami.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.file.Reading;
import org.junit.jupiter.api.Test;

class RunningJvmTest {
  private final HadoopFixture world = new HadoopFixture();

  private HadoopFixture jvm(int pid, String... words) {
    world.here().file("/proc/" + pid + "/cmdline", String.join("\0", words) + "\0");
    world.here().link("/proc/" + pid + "/cwd", "/app");
    return world;
  }

  private void jars() {
    world.common("/app/lib/hadoop-common-3.3.6.jar", "3.3.6");
    world.aws("/app/lib/hadoop-aws-3.3.6.jar", "3.3.6");
    world.library(
        "/app/lib/aws-java-sdk-bundle-1.12.367.jar",
        "com.amazonaws",
        "aws-java-sdk-bundle",
        "1.12.367");
    world.site(
        "/app/conf/core-site.xml",
        "fs.s3a.region",
        "${my.region}",
        "fs.s3a.endpoint.region",
        "${env.REGION}");
  }

  @Test
  void theClassPathOfAnOptionIsFollowed() {
    jars();
    jvm(
        17,
        "/usr/bin/java",
        "-Xmx1g",
        "-Dmy.region=eu-west-1",
        "-cp",
        "conf:lib/*",
        "org.x.Main",
        "-cp",
        "/no");
    world.here().file("/proc/17/environ", "A=1\0REGION=us-east-1\0");
    Installation it = world.first();
    assertThat(it.kind()).isEqualTo(InstallationKind.PROCESS);
    assertThat(it.home()).isEqualTo("pid 17");
    assertThat(it.foundBy()).isEqualTo("process 17");
    assertThat(it.confFolders()).containsExactly("/app/conf");
    assertThat(it.conflicts()).isEmpty();
    assertThat(it.settings().of("fs.s3a.region").orElseThrow().shown()).isEqualTo("eu-west-1");
    assertThat(it.settings().of("fs.s3a.endpoint.region").orElseThrow().shown())
        .isEqualTo("us-east-1");
  }

  @Test
  void inTheLabOneBesideItsWorldIsNotFound() {
    jars();
    jvm(17, "java", "-cp", "lib/*", "org.x.Main");
    world.here().file("/proc/17/status", "Name:\tjava\nPPid:\t16\n");
    world.here().file("/proc/16/status", "Name:\tsh\nPPid:\t1\n");
    lab(40);
    assertThat(world.look().installations()).isEmpty();
    lab(16);
    assertThat(world.first().home()).isEqualTo("pid 17");
  }

  @Test
  void inTheLabTheFoldersOfTheMachineAreNotSearched() {
    world.common("/opt/hadoop/share/hadoop/common/hadoop-common-3.3.6.jar", "3.3.6");
    assertThat(world.look().installations()).isNotEmpty();
    lab(40);
    assertThat(world.look().installations()).isEmpty();
  }

  /** Whose shell is the parent of whoami. */
  private void lab(int init) {
    world.here().file("/proc/" + init + "/cmdline", "sh\0-c\0script\0whoami-lab\0");
    world.here().file("/proc/self/status", "Name:\tjava\nPPid:\t" + init + "\n");
    world.here().env("WHOAMI_LAB_INIT", "" + init);
  }

  @Test
  void soIsThatOfTheEnvironment() {
    jars();
    jvm(17, "java", "-Dproc_fs", "org.apache.hadoop.fs.FsShell", "-ls");
    world.here().file("/proc/17/environ", "CLASSPATH=/app/conf:/app/lib/*\0");
    assertThat(world.first().s3aVersion()).contains("3.3.6");
  }

  @Test
  void withoutTheEnvironmentAnOptionStillTells() {
    jars();
    jvm(17, "java", "--class-path=/app/lib/*", "org.x.Main");
    world.here().noFile("/proc/17/environ", Reading.Status.DENIED);
    world.here().noFile("/proc/17/cwd", Reading.Status.DENIED);
    assertThat(world.first().s3aVersion()).contains("3.3.6");
    jvm(17, "java", "org.x.Main");
    Hadoop seen = world.look();
    assertThat(seen.installations()).isEmpty();
    assertThat(seen.steps())
        .anyMatch(it -> it.toString().equals("/proc/17/environ: cannot be read by this user"));
  }

  @Test
  void soDoesAnArgumentFile() {
    jars();
    jvm(17, "java", "@run.args", "org.x.Main");
    world.here().file("/app/run.args", "# where\n-Dx='a b'\n-cp \"/app/conf:\\\n  /app/lib/*\"\n");
    assertThat(world.first().classPath()).contains("/app/conf", "/app/lib/hadoop-aws-3.3.6.jar");
  }

  @Test
  void aJarNamesItsOwnClassPath() {
    jars();
    jvm(17, "java", "-cp", "/no", "-jar", "run.jar", "-cp", "/neither");
    world
        .here()
        .jar(
            "/app/run.jar",
            "META-INF/MANIFEST.MF",
            """
            Manifest-Version: 1.0\r
            Class-Path: lib/hadoop-common-3.3.6.jar lib/hado\r
             op-aws-3.3.6.jar\r
            """);
    assertThat(world.first().classPath())
        .containsExactly(
            "/app/run.jar", "/app/lib/hadoop-common-3.3.6.jar", "/app/lib/hadoop-aws-3.3.6.jar");
  }

  @Test
  void aJarMayHoldHadoopItself() {
    jvm(17, "java", "-jar", "all.jar");
    world
        .here()
        .jar(
            "/app/all.jar",
            "META-INF/maven/org.apache.hadoop/hadoop-common/pom.properties",
            "version=3.3.6",
            "META-INF/maven/org.apache.hadoop/hadoop-aws/pom.properties",
            "version=3.3.6",
            "META-INF/maven/com.amazonaws/aws-java-sdk-core/pom.properties",
            "version=1.12.367",
            "META-INF/maven/com.amazonaws/aws-java-sdk-s3/pom.properties",
            "version=1.12.367",
            "core-default.xml",
            HadoopFixture.xml("fs.s3a.impl", "org.x.S3A"));
    assertThat(world.first().jars()).hasSize(4).allMatch(it -> it.path().equals("/app/all.jar"));
    assertThat(world.first().conflicts()).isEmpty();
    assertThat(world.first().settings().of("fs.s3a.impl").orElseThrow().isDefault()).isTrue();
  }

  @Test
  void otherProgramsAreNone() {
    jars();
    jvm(17, "/usr/bin/javac", "-cp", "/app/lib/*");
    jvm(18, "java", "-cp", "/app/lib/none.jar", "org.x.Main");
    world.here().file("/proc/19/cmdline", "");
    assertThat(world.look().installations()).isEmpty();
  }
}
