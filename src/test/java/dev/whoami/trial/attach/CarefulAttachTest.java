package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
   * With -Xrs it listens from the start, by a thread of its own, which may be later than the
   * program's. Without its socket, the signal to listen ends it; the JDK's own classes send it all
   * the same.
   */
  @Test
  void aJavaThatHandlesNoSignalIsNotEndedByIt() throws Exception {
    Process application = start(JAVA, "-Xrs");
    try {
      Path socket = Path.of("/tmp/.java_pid" + application.pid());
      while (application.isAlive() && Files.notExists(socket)) {
        Thread.sleep(20);
      }
      Files.delete(socket);
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

  /** It gets no signal, for which it would print a dump of its threads when it continues. */
  @Test
  void aStoppedJavaIsLeftAlone() throws Exception {
    Process application = start(JAVA);
    try {
      new ProcessBuilder("kill", "-STOP", "" + application.pid()).start().waitFor();
      assertThatThrownBy(
              () ->
                  ApplicationTrial.run(
                      application.pid(), Optional.empty(), "", Duration.ofSeconds(20)))
          .isInstanceOf(AttachFailure.class)
          .hasMessageContaining("kill -CONT " + application.pid());
      assertThat(Files.readString(Path.of("/proc/" + application.pid() + "/status")))
          .containsPattern("ShdPnd:\\s+0+\\n");
      assertThat(Path.of("/tmp/.whoami-" + application.pid())).doesNotExist();
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

  /** The JDK's own classes connect to it, if root runs them. */
  @Test
  void rootConnectsToNoSocketThatAnotherUserPutInThePlaceOfItsOwn() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root gives a file away");
    Process application = start(JAVA);
    Path socket = Path.of("/tmp/.java_pid" + application.pid());
    try (ServerSocketChannel theirs = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      theirs.bind(UnixDomainSocketAddress.of(socket)).configureBlocking(false);
      Files.setAttribute(socket, "unix:mode", 0600);
      Files.setAttribute(socket, "unix:uid", 65534);
      try {
        ApplicationTrial.run(application.pid(), Optional.empty(), "", Duration.ofSeconds(20));
      } finally {
        assertThat(theirs.accept()).isNull();
      }
    } finally {
      application.destroyForcibly().waitFor();
      Files.deleteIfExists(socket);
    }
  }

  /** In a mount namespace with a /tmp in which everybody can rename what is another's. */
  @Test
  void nothingIsPutWhereAnotherUserCouldExchangeIt() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root mounts");
    assumeFalse(Path.of(JAVA).toRealPath().startsWith("/tmp"), "another /tmp hides it");
    Path copy = Files.createTempDirectory(Path.of("/var/tmp"), "whoami");
    String name = Idle.class.getName().replace('.', '/') + ".class";
    Path file = copy.resolve(name);
    Files.createDirectories(copy.resolve(Idle.class.getPackageName().replace('.', '/')));
    try (InputStream in = ClassLoader.getSystemResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(in), file);
    }
    String mount = "mount -t tmpfs -o mode=0777 none /tmp && exec \"$@\"";
    Process application =
        awaitUp(
            "unshare", "-m", "sh", "-c", mount, "sh", JAVA, "-cp", "" + copy, Idle.class.getName());
    try {
      assertThatThrownBy(
              () ->
                  ApplicationTrial.run(
                      application.pid(), Optional.empty(), "", Duration.ofMinutes(1)))
          .isInstanceOf(AttachFailure.class)
          .hasMessageContaining("lacks the sticky bit");
      assertThat(Path.of("/proc/" + application.pid() + "/root/tmp/.whoami-" + application.pid()))
          .doesNotExist();
      assertThat(application.isAlive()).isTrue();
    } finally {
      application.destroyForcibly().waitFor();
      deleteAll(copy);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private static Process start(String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("-cp", System.getProperty("java.class.path"), Idle.class.getName()));
    return awaitUp(all.toArray(new String[0]));
  }

  private static Process awaitUp(String... words) throws IOException {
    Process application = new ProcessBuilder(words).redirectErrorStream(true).start();
    BufferedReader lines = application.inputReader();
    assertThat(lines.readLine()).isEqualTo("up");
    return application;
  }
}
