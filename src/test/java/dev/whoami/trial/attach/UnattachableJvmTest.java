package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A JVM that must not be woken. */
class UnattachableJvmTest {
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
    Process application = start("-Xrs");
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

  private static Process start(String option) throws IOException {
    Process application =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                option,
                "-cp",
                System.getProperty("java.class.path"),
                Idle.class.getName())
            .redirectErrorStream(true)
            .start();
    BufferedReader lines = application.inputReader();
    assertThat(lines.readLine()).isEqualTo("up");
    return application;
  }
}
