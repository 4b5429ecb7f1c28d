package dev.whoami.report.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.http.FakeSurroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartCommandTest {
  private static StartCommand started(String java, String classPath) {
    return StartCommand.in(
        new FakeSurroundings().prop("sun.java.command", java).prop("java.class.path", classPath));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/tmp/whoami.jar | java -jar /tmp/whoami.jar",
        "whoami.jar lab irsa --timeout 5s | java -jar whoami.jar",
        "target/whoami.jar read other.jar | java -jar target/whoami.jar",
        "/opt/my jars/whoami.jar lab | java -jar '/opt/my jars/whoami.jar'",
        "w.jar;reboot.jar lab | java -jar 'w.jar;reboot.jar'",
      })
  void aJarIsNamedAsItWasStarted(String java, String expected) {
    assertThat(started(java, "/elsewhere/whoami.jar").with("-h")).isEqualTo(expected + " -h");
  }

  /** As a bundle, a build tool and the lab start it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dev.whoami.launcher.Boot read x.jar | /opt/whoami.jar | java -jar /opt/whoami.jar",
        "dev.whoami.cli.Main | /a/classes:/b/gson.jar | java -jar whoami.jar",
        "dev.whoami.cli.Main | target/classes | java -jar whoami.jar",
      })
  void aClassIsNamedByTheJarThatItIsIn(String java, String classPath, String expected) {
    assertThat(started(java, classPath).explain("WHO101")).isEqualTo(expected + " explain WHO101");
  }

  @Test
  void whereJavaSaysNothingItIsTheUsualCommand() {
    assertThat(StartCommand.in(new FakeSurroundings())).hasToString("java -jar whoami.jar");
  }

  @Test
  void whatALauncherGivesComesFirst() {
    StartCommand given =
        StartCommand.in(
            new FakeSurroundings()
                .prop("whoami.command", "aws-which-role")
                .prop("sun.java.command", "/opt/whoami.jar"));
    assertThat(given.explain("WHO101")).isEqualTo("aws-which-role explain WHO101");
    assertThat(given.handedOn()).isEqualTo("-Dwhoami.command=aws-which-role");
    assertThat(given.isFromOutside()).isFalse();
  }

  @Test
  void aScriptOfAnotherMachineTakesArgumentsAfterTwoHyphens() {
    StartCommand given =
        StartCommand.in(
            new FakeSurroundings().prop("whoami.command", "kubectl whoami web-0 -n shop --"));
    assertThat(given.with("--verbose")).isEqualTo("kubectl whoami web-0 -n shop -- --verbose");
    assertThat(given).hasToString("kubectl whoami web-0 -n shop");
    assertThat(given.isFromOutside()).isTrue();
  }
}
