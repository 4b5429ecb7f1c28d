package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** JVMs that whoami has to be careful with. */
class CarefulAttachTest {
  private static final String JAVA = System.getProperty("java.home") + "/bin/java";

  /** The application. */
  public static final class Idle {
    private Idle() {}

    public static void main(String[] words) throws InterruptedException {
      System.out.println("up");
      Thread.sleep(600_000);
    }
  }

  /**
   * With -Xrs it listens from the start. Without its socket, the signal to listen ends it; the
   * JDK's own classes send it all the same.
   */
  @Test
  void aJavaThatHandlesNoSignalIsNotEndedByIt() throws Exception {
    Process application = start(JAVA, "-Xrs");
    try {
      Files.delete(Path.of("/tmp/.java_pid" + application.pid()));
      assertThatThrownBy(
              () ->
                  ApplicationTrial.run(
                      application.pid(), Optional.empty(), "", Duration.ofSeconds(10)))
          .isInstanceOf(AttachFailure.class)
          .extracting(it -> ((AttachFailure) it).kind())
          .isEqualTo(AttachFailure.Kind.DISABLED);
      assertThat(application.isAlive()).isTrue();
    } finally {
      application.destroyForcibly().waitFor();
    }
  }

  /** By the protocol itself, with files that are given to that user. */
  @Test
  void theJavaOfAnotherUserIsAskedByRootAndNothingStaysInTmp() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root becomes another user");
    Process application =
        start("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", JAVA);
    try {
      ApplicationTrial trial =
          ApplicationTrial.run(application.pid(), Optional.empty(), "", Duration.ofMinutes(1));
      assertThat(trial.java()).contains(System.getProperty("java.version"));
      assertThat(trial.answers()).isEmpty();
      assertThat(Path.of("/tmp/.whoami-" + application.pid())).doesNotExist();
      assertThat(Path.of("/tmp/.attach_pid" + application.pid())).doesNotExist();
      assertThat(application.isAlive()).isTrue();
    } finally {
      application.destroyForcibly().waitFor();
    }
  }

  private static Process start(String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("-cp", System.getProperty("java.class.path"), Idle.class.getName()));
    Process application = new ProcessBuilder(all).redirectErrorStream(true).start();
    BufferedReader lines = application.inputReader();
    assertThat(lines.readLine()).isEqualTo("up");
    return application;
  }
}
