package dev.whoami.world;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.world.file.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessSurroundingsTest {
  @Test
  void aMissingProcessCannotBeInspected() {
    assertThat(ProcessSurroundings.of(999_999_999)).isEmpty();
  }

  @Test
  void anotherProcessIsSeenWithItsOwnSettings() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/environ")));
    ProcessBuilder builder = new ProcessBuilder("sleep", "30");
    builder.environment().clear();
    builder.environment().put("MARK", "here");
    Process process = builder.start();
    try {
      ProcessSurroundings its = seen(process);
      assertThat(its.environment("MARK").text()).isEqualTo("here");
      assertThat(its.environment("HOME").status()).isEqualTo(Reading.Status.NOT_SET);
      assertThat(its.file("/proc/self/status").text()).contains("\nPid:\t" + process.pid());
      assertThat(its.run("echo", Duration.ofSeconds(1)).status()).isEqualTo(Reading.Status.NOT_RUN);
      assertThat(its.isThisProcess()).isFalse();
    } finally {
      process.destroyForcibly();
    }
  }

  /** Perl's $0 takes the memory of the arguments and of the variables, as nginx's title does. */
  @Test
  void aProcessWithATitleOverItsVariablesIsNotTakenToHaveNone() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/perl")));
    String program = "$0 = 'worker process'; $| = 1; print 'x'; sleep 30";
    ProcessBuilder builder = new ProcessBuilder("/usr/bin/perl", "-e", program);
    builder.environment().put("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/x");
    Process process = builder.start();
    try {
      assertThat(process.getInputStream().read()).isEqualTo('x');
      assertThat(ProcessSurroundings.of(process.pid())).isEmpty();
      assertThat(ProcessSurroundings.whyNot(process.pid()))
          .contains("title over its variables")
          .contains("without --pid");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void whatAProcessIsToldAboutItselfIsOfItAndNotOfThisOne() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/environ")));
    ProcessBuilder builder = new ProcessBuilder("sleep", "30");
    builder.environment().put("MARK", "here");
    Process process = builder.start();
    String folder = "/proc/" + process.pid();
    try {
      ProcessSurroundings its = seen(process);
      for (String each : new String[] {"comm", "cmdline", "limits", "net/arp", "exe"}) {
        Reading itself = its.file("/proc/self/" + each, ISO_8859_1);
        assertThat(itself.isPresent()).as(each).isTrue();
        assertThat(itself.text())
            .as(each)
            .isEqualTo(its.file(folder + "/" + each, ISO_8859_1).text());
      }
      // It may not have all of its own libraries yet.
      assertThat(its.file("/proc/self/maps").text()).contains("/sleep\n").doesNotContain("libjvm");
      assertThat(its.file("/proc/self/comm").text()).isEqualTo("sleep\n");
      assertThat(its.file("/proc/self/task/../comm").text()).isEqualTo("sleep\n");
      assertThat(its.realPath("/proc/self").text()).isEqualTo(folder);
      for (String each : new String[] {"exe", "cwd", "root", "fd/0", "ns/net"}) {
        assertThat(its.link("/proc/self/" + each).text())
            .as(each)
            .isEqualTo(Files.readSymbolicLink(Path.of(folder, each)).toString());
      }
    } finally {
      process.destroyForcibly();
    }
  }

  /** As an image's start script has it: java @/app/run.args. */
  @Test
  void aFlagInAnArgumentFileIsSeen(@TempDir Path folder) throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/environ")));
    Files.writeString(folder.resolve("run.args"), "-Daws.region=eu-central-1");
    // A shell that is called java, whose script has the name of the word.
    Files.writeString(folder.resolve("@run.args"), "echo started; read -r end");
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", "exec -a java bash @run.args");
    builder.directory(folder.toFile()).environment().put("MARK", "here");
    Process process = builder.start();
    try {
      assertThat(process.getInputStream().read()).isEqualTo('s');
      assertThat(seen(process).property("aws.region").text()).isEqualTo("eu-central-1");
    } finally {
      process.destroyForcibly();
    }
  }

  /** For an instant each time it has neither words nor variables. */
  @Test
  void aProcessThatPutsAnotherProgramInItsPlaceAllTheTimeIsSeen(@TempDir Path folder)
      throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/environ")));
    Path script = Files.writeString(folder.resolve("again"), "exec sh \"$0\"");
    ProcessBuilder builder = new ProcessBuilder("sh", script.toString());
    builder.environment().put("MARK", "here");
    Process process = builder.start();
    try {
      seen(process);
      KnownProcess known = KnownProcess.of(process.pid()).orElseThrow();
      for (int i = 0; i < 500; i++) {
        assertThat(known.surroundings()).as("look %d", i).isPresent();
      }
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aByteThatIsNoTextHidesNothingElse() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/environ")));
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", "exec env CITY=$(printf 'K\\366ln') MARK=here sleep 30");
    Process process = builder.start();
    try {
      ProcessSurroundings its = seen(process);
      assertThat(its.environment("CITY").text()).isEqualTo("K\ufffdln");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void anEnvironmentAboveOneMebibyteIsSeen() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/environ")));
    ProcessBuilder builder = new ProcessBuilder("sleep", "30");
    builder.environment().clear();
    builder.environment().put("MARK", "here");
    for (int i = 0; i < 12; i++) {
      builder.environment().put("LARGE_" + i, "x".repeat(100_000));
    }
    Process process = builder.start();
    try {
      ProcessSurroundings its = seen(process);
      assertThat(its.environment("LARGE_11").text()).hasSize(100_000);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aProcessThatIsNotThereIsReported() {
    assertThat(ProcessSurroundings.whyNot(999_999_999)).startsWith("there is no such process");
  }

  @Test
  void aProcessOfAnotherUserIsDeniedAndNotMissing() {
    assumeTrue(Files.exists(Path.of("/proc/1/environ")));
    assumeTrue(!Files.isReadable(Path.of("/proc/1/environ")), "root may read everything");
    assertThat(ProcessSurroundings.whyNot(1)).startsWith("this user may not read its environment");
  }

  @Test
  void filesThatItsUserCannotReadAreDeniedEvenToRoot(@TempDir Path folder) throws IOException {
    assumeTrue(Files.isReadable(Path.of("/etc/shadow")), "only root may read more than others");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path secret = Files.writeString(folder.resolve("secret"), "of root");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Path open = Files.writeString(folder.resolve("open"), "of all");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Path inside = Files.writeString(closed.resolve("inside"), "of root");
    Path readable = Files.writeString(closed.resolve("readable"), "of root");
    Files.setPosixFilePermissions(readable, PosixFilePermissions.fromString("rw-r--r--"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), secret);
    String command = "setpriv --reuid 65534 --regid 65534 --clear-groups env MARK=here sleep 30";
    Process process = new ProcessBuilder(command.split(" ")).start();
    try {
      ProcessSurroundings its = seen(process);
      String own = "/proc/" + ProcessHandle.current().pid();
      assertThat(its.file(open.toString()).text()).isEqualTo("of all");
      assertThat(its.file("/proc/self/environ").text()).contains("MARK=here");
      for (String each :
          new String[] {
            secret.toString(),
            inside.toString(),
            link.toString(),
            own + "/environ",
            own + "/root" + secret,
            "/proc/.." + secret,
            "/proc/self/root" + secret,
            "/proc/self/root" + link,
            "/proc/self/cwd/../../../../../../.." + secret,
            "/proc/self/../.." + secret,
            "/proc/self/task/" + process.pid() + "/root" + secret
          }) {
        assertThat(its.file(each).isPresent()).as(each).isFalse();
      }
      assertThat(its.file(secret.toString()).status()).isEqualTo(Reading.Status.DENIED);
      for (String each :
          new String[] {secret.toString(), link.toString(), "/proc/self/root" + secret}) {
        assertThat(its.part(each, 0, 4).isPresent()).as(each).isFalse();
        assertThat(its.texts(each, List.of("of"), 9).isPresent()).as(each).isFalse();
        assertThat(its.entries(each, List.of("x")).get(0).status())
            .as(each)
            .isEqualTo(Reading.Status.DENIED);
        assertThat(its.entryNames(each, List.of("x"), 9).status())
            .as(each)
            .isEqualTo(Reading.Status.DENIED);
      }
      String task = "/proc/self/task/" + process.pid() + "/root";
      for (String each : new String[] {"/proc/self/../.." + readable, task + readable}) {
        assertThat(its.part(each, 0, 4).isPresent()).as(each).isFalse();
        assertThat(its.texts(each, List.of("of"), 9).isPresent()).as(each).isFalse();
        assertThat(its.realPath(each).isPresent()).as(each).isFalse();
      }
      for (String each :
          new String[] {closed.toString(), "/proc/self/root" + closed, own + "/root" + closed}) {
        assertThat(its.list(each, 9).isPresent()).as(each).isFalse();
      }
      assertThat(its.part(open.toString(), 0, 2).text()).isEqualTo("of");
      assertThat(its.list(folder.toString(), 9).names()).contains("open");
      assertThat(its.list("/proc/self/fd", 9).names()).contains("0");
      assertThat(its.file("/proc/self/maps").text()).contains("/sleep\n");
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * By each spelling, and by each link that leads there, "self" is the process and never whoami.
   */
  @Test
  void selfIsTheProcessByEverySpellingAndEveryLink(@TempDir Path folder) throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/environ")));
    ProcessBuilder builder = new ProcessBuilder("sleep", "30").directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("MARK", "here");
    Process process = builder.start();
    Files.createSymbolicLink(folder.resolve("link"), Path.of("/proc/self/environ"));
    Files.createSymbolicLink(folder.resolve("thread"), Path.of("/proc/thread-self/environ"));
    Files.createSymbolicLink(folder.resolve("folder"), Path.of("/proc/self"));
    Files.createSymbolicLink(folder.resolve("proc"), Path.of("/proc"));
    Files.createSymbolicLink(folder.resolve("again"), Path.of("link"));
    String up = "../".repeat(folder.getNameCount());
    Files.createSymbolicLink(folder.resolve("up"), Path.of(up + "proc/self/environ"));
    try {
      ProcessSurroundings its = seen(process);
      for (String each :
          new String[] {
            "/proc/self/environ",
            "//proc/self/environ",
            "/proc/./self/environ",
            "/proc/self/./environ",
            "/tmp/../proc/self/environ",
            "/proc/self/../self/environ",
            "/proc/../proc/self/environ",
            "/proc/thread-self/environ",
            "/proc/thread-self/../../environ",
            "/proc/self/task/" + process.pid() + "/environ",
            "/proc/" + process.pid() + "/environ",
            "/proc/self/root/proc/self/environ",
            "/proc/self/cwd/link",
            "link",
            folder + "/link",
            folder + "/thread",
            folder + "/folder/environ",
            folder + "/proc/self/environ",
            folder + "/proc/thread-self/environ",
            folder + "/again",
            folder + "/up"
          }) {
        assertThat(its.file(each).text()).as(each).isEqualTo("MARK=here\0");
      }
    } finally {
      process.destroyForcibly();
    }
  }

  /** Also where it has the same user, root folder and mounts as whoami. */
  @Test
  void aLinkLeadsWhereTheProcessIsLed(@TempDir Path folder) throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/environ")));
    Path own = Files.createTempFile(Path.of(""), "of-whoami", ".txt");
    Files.writeString(own, "of whoami");
    String name = own.getFileName().toString();
    Path work = Files.createDirectory(folder.resolve("work"));
    Files.createSymbolicLink(folder.resolve("here"), Path.of("/proc/self/cwd"));
    Files.createSymbolicLink(folder.resolve("file"), Path.of("/proc/self/cwd", name));
    Files.createSymbolicLink(folder.resolve("open"), Path.of("/proc/thread-self/cwd/" + name));
    ProcessBuilder builder = new ProcessBuilder("sleep", "30").directory(work.toFile());
    builder.environment().put("MARK", "here");
    Process process = builder.start();
    try {
      ProcessSurroundings its = seen(process);
      String[] spellings = {folder + "/here/" + name, folder + "/file", folder + "/open"};
      for (String each : spellings) {
        assertThat(its.file(each).status()).as(each).isEqualTo(Reading.Status.MISSING);
        assertThat(its.part(each, 0, 9).isPresent()).as(each).isFalse();
      }
      Files.writeString(work.resolve(name), "its own");
      for (String each : spellings) {
        assertThat(its.file(each).text()).as(each).isEqualTo("its own");
      }
    } finally {
      process.destroyForcibly();
      Files.delete(own);
    }
  }

  /** Both are root's, as all processes of most containers are. */
  @Test
  void nothingOfWhoamiItselfIsRead(@TempDir Path folder) throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/environ")));
    ProcessBuilder builder = new ProcessBuilder("sleep", "30");
    builder.environment().put("MARK", "here");
    Process process = builder.start();
    long pid = ProcessHandle.current().pid();
    String thread = Path.of("/proc/thread-self").toRealPath().getFileName().toString();
    Files.createSymbolicLink(folder.resolve("link"), Path.of("/proc/" + pid));
    Path other = Files.createDirectory(folder.resolve("4711"));
    for (String each : new String[] {"environ", "status", "maps"}) {
      // As in another mount of /proc, where files have no size.
      Files.createFile(other.resolve(each));
    }
    try {
      ProcessSurroundings its = seen(process);
      for (String each :
          new String[] {
            "/proc/" + pid,
            "//proc/./" + pid,
            "/proc/" + thread,
            "/proc/" + pid + "/task/" + thread,
            "/proc/self/root/proc/" + pid,
            folder + "/link",
            other.toString()
          }) {
        for (String file : new String[] {"/environ", "/maps", "/cmdline", "/status"}) {
          assertThat(its.file(each + file).isPresent()).as(each + file).isFalse();
        }
      }
    } finally {
      process.destroyForcibly();
    }
  }

  /** Its variables are those of whoever started it, as with su while it asks for a password. */
  @Test
  void aProgramThatChangesItsUserReadsWhatBothUsersMay(@TempDir Path folder) throws IOException {
    assumeTrue(Files.isReadable(Path.of("/etc/shadow")), "only root may read more than others");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path secret = Files.writeString(folder.resolve("secret"), "of root");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
    Path open = Files.writeString(folder.resolve("open"), "of all");
    for (String ids : new String[] {"--ruid 65534 --regid 65534", "--reuid 65534 --rgid 65534"}) {
      String command = "setpriv " + ids + " --clear-groups env MARK=here sleep 30";
      Process process = new ProcessBuilder(command.split(" ")).start();
      try {
        ProcessSurroundings its = seen(process);
        assertThat(its.file(secret.toString()).status()).as(ids).isEqualTo(Reading.Status.DENIED);
        assertThat(its.file(open.toString()).text()).as(ids).isEqualTo("of all");
      } finally {
        process.destroyForcibly();
      }
    }
  }

  /** What the kernel shows to everybody by its mode, and what only to those who may trace it. */
  @Test
  void ofAProcessOfAnotherUserIsReadWhatEverybodyMay() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/etc/shadow")), "only root may read more than others");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
    Process ofRoot = new ProcessBuilder("sleep", "30").start();
    String command = "setpriv --reuid 65534 --regid 65534 --clear-groups env MARK=here sleep 30";
    Process process = new ProcessBuilder(command.split(" ")).start();
    String other = "/proc/" + ofRoot.pid();
    try {
      ProcessSurroundings its = seen(process);
      assertThat(its.file(other + "/cmdline").text()).isNotEmpty();
      assertThat(its.file(other + "/maps").status()).isEqualTo(Reading.Status.DENIED);
      assertThat(its.file(other + "/environ").status()).isEqualTo(Reading.Status.DENIED);
      assertThat(its.list(other + "/fd", 9).isPresent()).isFalse();
    } finally {
      process.destroyForcibly();
      ofRoot.destroyForcibly();
    }
  }

  /** Between fork and exec the process still has the environment of this one. */
  private static ProcessSurroundings seen(Process process) {
    for (int i = 0; i < 10_000; i++) {
      // While the kernel puts another program in its place, nothing of it can be read.
      Optional<ProcessSurroundings> its = ProcessSurroundings.of(process.pid());
      if (its.isPresent() && its.get().environment("MARK").isPresent()) {
        return its.get();
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    throw new AssertionError("the process never got its environment");
  }
}
