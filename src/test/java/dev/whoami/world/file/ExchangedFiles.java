package dev.whoami.world.file;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder of another user with a process of that user, which exchanges two names in it as fast as
 * it can: {@code file} is that user's own, {@code other} is whatever the test put there.
 */
public final class ExchangedFiles implements Closeable {
  /** A user who has nothing to do with this machine. */
  public static final int USER = 65534;

  /** RENAME_EXCHANGE of renameat2(2), whose number differs between processors. */
  private static final String PROGRAM =
      "use POSIX; $| = 1; my $number = (POSIX::uname())[4] eq 'x86_64' ? 316 : 276;"
          + " chdir $ENV{FOLDER} or die; print 'x';"
          + " my ($one, $other) = ('file', 'other');"
          + " while (1) { syscall($number, -100, $one, -100, $other, 2) == 0 or die $! }";

  private final Path folder;
  private final List<Process> processes = new ArrayList<>();

  private ExchangedFiles(Path folder) {
    this.folder = folder;
  }

  /** In this folder, which is given to the other user; needs root. */
  public static ExchangedFiles in(Path parent) throws IOException {
    assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "needs root");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "needs setpriv");
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path folder = Files.createDirectory(parent.resolve("theirs"));
    ExchangedFiles files = new ExchangedFiles(folder);
    files.give(Files.writeString(folder.resolve("file"), "their own"));
    files.give(folder);
    return files;
  }

  public Path folder() {
    return folder;
  }

  public Path file() {
    return folder.resolve("file");
  }

  public Path other() {
    return folder.resolve("other");
  }

  /** Makes it the other user's, a link itself where it is one. */
  public void give(Path path) throws IOException {
    Files.setAttribute(path, "unix:uid", USER, java.nio.file.LinkOption.NOFOLLOW_LINKS);
    Files.setAttribute(path, "unix:gid", USER, java.nio.file.LinkOption.NOFOLLOW_LINKS);
  }

  /** Starts a process of the other user, which waits. */
  public Process waits() throws IOException {
    return start(Map.of(), "sleep", "600");
  }

  /** Exchanges file and other until this is closed. */
  public void exchange() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/perl")), "needs perl");
    Process process = start(Map.of("FOLDER", folder.toString()), "/usr/bin/perl", "-e", PROGRAM);
    assumeTrue(process.getInputStream().read() == 'x', "this system exchanges no names");
  }

  private Process start(Map<String, String> environment, String... words) throws IOException {
    String user = String.valueOf(USER);
    List<String> all =
        new ArrayList<>(
            List.of("/usr/bin/setpriv", "--reuid", user, "--regid", user, "--clear-groups"));
    all.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    processes.add(process);
    // Before that it is setpriv, which has not become the user yet, or is just ending.
    Path command = Path.of("/proc/" + process.pid() + "/cmdline");
    while (!Files.readString(command).startsWith(words[0] + "\0")) {
      Thread.onSpinWait();
    }
    return process;
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
  }
}
