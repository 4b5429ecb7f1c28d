package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What whoami has started ends with it, also where it is killed and can clean up nothing. */
@Timeout(300)
class KilledIT {
  private final Path folder;

  KilledIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theJvmInWhichHadoopHangsEnds() throws Exception {
    FakeJars.make(folder, "made.up.Hangs");
    assertEndsWithWhoami("dev.whoami.trial.child.HadoopDriver", "hadoop", "--home", "" + folder);
  }

  @Test
  void aForeignClientThatHangsEndsWithWhatItStarted() throws Exception {
    Path python = Files.writeString(folder.resolve("python3"), "#!/bin/sh\nsleep 1234\n");
    Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertEndsWithWhoami("sleep 1234", "chains", "--try");
  }

  private void assertEndsWithWhoami(String child, String... arguments) throws Exception {
    Process whoami = start(arguments);
    try {
      List<ProcessHandle> started = List.of();
      while (started.stream().noneMatch(it -> commandLine(it).contains(child) && !isShell(it))) {
        assertThat(whoami.isAlive()).as("%s was not started", child).isTrue();
        TimeUnit.MILLISECONDS.sleep(50);
        started = whoami.toHandle().descendants().toList();
      }
      whoami.destroyForcibly().waitFor();
      for (int i = 0; i < 6000 && started.stream().anyMatch(ProcessHandle::isAlive); i++) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      List<String> left =
          started.stream().filter(ProcessHandle::isAlive).map(KilledIT::commandLine).toList();
      started.forEach(ProcessHandle::destroyForcibly);
      assertThat(left).isEmpty();
    } finally {
      whoami.destroyForcibly();
    }
  }

  private Process start(String... arguments) throws IOException {
    assumeTrue(!PrivateWorld.flag().isEmpty(), "private networks are not allowed here");
    List<String> words = new ArrayList<>(List.of("unshare", PrivateWorld.flag()));
    words.addAll(PrivateWorld.start());
    words.addAll(List.of(arguments));
    words.addAll(List.of("--timeout", "120s"));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().keySet().removeIf(it -> it.startsWith("AWS_"));
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("PATH", folder + ":/usr/bin:/bin:/usr/sbin:/sbin");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
    return builder.start();
  }

  private static boolean isShell(ProcessHandle process) {
    return commandLine(process).startsWith("/bin/sh ");
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).replace('\0', ' ');
    } catch (IOException ended) {
      return "";
    }
  }
}
