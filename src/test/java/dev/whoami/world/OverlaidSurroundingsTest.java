package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.world.file.Reading;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlaidSurroundingsTest {
  private static final Map<String, String> ADDED = Map.of("MARK", "theirs");

  private final Path folder;

  OverlaidSurroundingsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String name, String mode) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path file = Files.writeString(folder.resolve(name), name);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    return file;
  }

  @Test
  void theVariablesOfAnAncestorAreAddedAndAllElseIsAsBefore() throws IOException {
    long own = ProcessHandle.current().pid();
    Surroundings theirs = new OverlaidSurroundings(new LiveSurroundings(), ADDED, own);
    assertThat(theirs.environment("MARK").text()).isEqualTo("theirs");
    assertThat(theirs.environment("PATH").text()).isEqualTo(System.getenv("PATH"));
    assertThat(theirs.file(file("mine", "rw-------").toString()).text()).isEqualTo("mine");
  }

  @Test
  void aVariableOfAnotherUserOpensNoFileOfRoot() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/etc/shadow")), "only root may read more than others");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
    Path secret = file("secret", "rw-------");
    Path open = file("open", "rw-r--r--");
    Path link = Files.createSymbolicLink(folder.resolve("link"), secret);
    String command = "setpriv --reuid 65534 --regid 65534 --clear-groups sleep 30";
    Process parent = new ProcessBuilder(command.split(" ")).start();
    try {
      Surroundings theirs = new OverlaidSurroundings(new WithParent(), ADDED, parent.pid());
      waitForUser(parent);
      assertThat(theirs.file(open.toString()).text()).isEqualTo("open");
      for (Path each : new Path[] {secret, link, Path.of("/proc/self/root" + secret)}) {
        assertThat(theirs.file(each.toString()).status())
            .as("%s", each)
            .isEqualTo(Reading.Status.DENIED);
      }
    } finally {
      parent.destroyForcibly();
    }
  }

  /** A token, or a profile file that names a token and where it goes. */
  @Test
  void noVariableOfAnotherUserHasAFileOfAThirdOneTaken() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/etc/shadow")), "only root may read more than others");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
    Path third = file("third", "rw-r--r--");
    Files.setAttribute(third, "unix:uid", 65533);
    Path ofRoot = file("of-root", "rw-r--r--");
    String command = "setpriv --reuid 65534 --regid 65534 --clear-groups sleep 30";
    Process parent = new ProcessBuilder(command.split(" ")).start();
    try {
      Surroundings theirs = new OverlaidSurroundings(new WithParent(), ADDED, parent.pid());
      waitForUser(parent);
      assertThat(theirs.trusted(third.toString()).status()).isEqualTo(Reading.Status.NOT_TRUSTED);
      assertThat(theirs.file(third.toString()).text()).as("evidence").isEqualTo("third");
      assertThat(theirs.trusted(ofRoot.toString()).text()).isEqualTo("of-root");
    } finally {
      parent.destroyForcibly();
    }
  }

  /** Nothing but {@code file} and {@code trusted} has the rights of the parent process. */
  @Test
  void aVariableOfTheParentLeadsToNothingButAFile() throws IOException {
    String file = file("mine", "rw-------").toString();
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(file));
    long own = ProcessHandle.current().pid();
    Surroundings theirs = new OverlaidSurroundings(new LiveSurroundings(), ADDED, own);
    List<String> any = List.of("");
    assertThat(theirs.list(folder.toString(), 9).isPresent()).isFalse();
    assertThat(theirs.realPath(file).isPresent()).isFalse();
    assertThat(theirs.link(link.toString()).isPresent()).isFalse();
    assertThat(theirs.part(file, 0, 9).isPresent()).isFalse();
    assertThat(theirs.texts(file, List.of("mi"), 9).isPresent()).isFalse();
    assertThat(theirs.entryNames(file, any, 9).status()).isEqualTo(Reading.Status.DENIED);
    assertThat(theirs.entries(file, any).get(0).status()).isEqualTo(Reading.Status.DENIED);
    assertThat(theirs.run("echo", Duration.ofSeconds(1)).status())
        .isEqualTo(Reading.Status.NOT_RUN);
  }

  /** What got the number of a process above this one is of whoever started it. */
  @Test
  void aProcessThatIsYoungerThanThisOneIsNoneAboveIt() throws IOException {
    String file = file("mine", "rw-r--r--").toString();
    Process child = new ProcessBuilder("sleep", "30").start();
    try {
      Surroundings theirs = new OverlaidSurroundings(new LiveSurroundings(), ADDED, child.pid());
      assertThat(theirs.file(file).status()).isEqualTo(Reading.Status.DENIED);
      long parent = ProcessHandle.current().parent().orElseThrow().pid();
      theirs = new OverlaidSurroundings(new LiveSurroundings(), ADDED, parent);
      assertThat(theirs.file(file).text()).isEqualTo("mine");
    } finally {
      child.destroyForcibly();
    }
  }

  /** As with {@code sudo}: the user who starts it chose the variables, and root runs below. */
  @Test
  void aVariableOfTheUserAboveAProcessOfRootOpensNoFileOfRoot() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/etc/shadow")), "only root may read more than others");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
    Path secret = file("secret", "rw-------");
    Path open = file("open", "rw-r--r--");
    Path third = file("third", "rw-r--r--");
    Files.setAttribute(third, "unix:uid", 65533);
    String command = "setpriv --reuid 65534 --regid 65534 --clear-groups sleep 30";
    Process user = new ProcessBuilder(command.split(" ")).start();
    waitForUser(user);
    Process root = startedAfter(user);
    try {
      Surroundings theirs = overlaid(root, user);
      assertThat(theirs.file(secret.toString()).status()).isEqualTo(Reading.Status.DENIED);
      assertThat(theirs.trusted(secret.toString()).status()).isEqualTo(Reading.Status.DENIED);
      assertThat(theirs.trusted("/proc/" + root.pid() + "/environ").status())
          .isEqualTo(Reading.Status.DENIED);
      assertThat(theirs.trusted(third.toString()).status()).isEqualTo(Reading.Status.NOT_TRUSTED);
      assertThat(theirs.trusted(open.toString()).text()).isEqualTo("open");
      assertThat(overlaid(user, root).file(open.toString()).status())
          .as("a process that is younger is not above")
          .isEqualTo(Reading.Status.DENIED);
    } finally {
      user.destroyForcibly();
      root.destroyForcibly();
    }
  }

  /** Linux counts the start of a process in hundredths of a second: two can be in the same one. */
  private static Process startedAfter(Process first) throws IOException {
    while (true) {
      Process next = new ProcessBuilder("sleep", "30").start();
      if (started(next).isAfter(started(first))) {
        return next;
      }
      next.destroyForcibly();
    }
  }

  private static Instant started(Process process) {
    return process.info().startInstant().orElseThrow();
  }

  private static Surroundings overlaid(Process below, Process parent) {
    Surroundings here = new LiveSurroundings().ofProcess(below.pid()).orElseThrow();
    return new OverlaidSurroundings(here, ADDED, parent.pid());
  }

  /** A process of a user gets no file of root by the variables of root above it. */
  @Test
  void aVariableOfRootOpensNoFileThatTheProcessBelowCannotRead() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/etc/shadow")), "only root may read more than others");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
    Path secret = file("secret", "rw-------");
    Path open = file("open", "rw-r--r--");
    Process root = new ProcessBuilder("sleep", "30").start();
    String command = "setpriv --reuid 65534 --regid 65534 --clear-groups sleep 30";
    Process user = new ProcessBuilder(command.split(" ")).start();
    try {
      waitForUser(user);
      Surroundings theirs = overlaid(user, root);
      assertThat(theirs.trusted(secret.toString()).status()).isEqualTo(Reading.Status.DENIED);
      assertThat(theirs.trusted(open.toString()).text()).isEqualTo("open");
    } finally {
      user.destroyForcibly();
      root.destroyForcibly();
    }
  }

  /** A parent of another user, which a test can start as a child only. */
  private static final class WithParent extends ForwardingSurroundings {
    WithParent() {
      super(new LiveSurroundings());
    }

    @Override
    public Reading fileFor(long pid, String path, Charset charset) {
      return UserFiles.here(KnownProcess.of(pid).orElseThrow()).file(path, charset);
    }

    @Override
    public Reading trustedFor(long pid, String path, Charset charset) {
      return UserFiles.here(KnownProcess.of(pid).orElseThrow()).trusted(path, charset);
    }
  }

  /** Before it is another user's, it is this one's. */
  private static void waitForUser(Process process) throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    while (!Files.readString(status).contains("Uid:\t65534")) {
      Thread.onSpinWait();
    }
  }
}
