package dev.whoami.world;

import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import dev.whoami.world.file.WriteAccess;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.program.ProgramCall;
import dev.whoami.world.program.ProgramReply;
import dev.whoami.world.time.CpuWindow;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that whoami can read from the container, the machine and the network. No method has a
 * default answer: a class that forgot one would claim that nothing is there.
 */
public interface Surroundings {
  Reading environment(String name);

  /** A system property of the Java Virtual Machine. */
  Reading property(String name);

  /** A file of at most 1 MiB in UTF-8; invalid bytes become U+FFFD. */
  default Reading file(String path) {
    return file(path, StandardCharsets.UTF_8);
  }

  /** A file of at most 1 MiB; in ISO 8859-1 each of its bytes is one character. */
  Reading file(String path, Charset charset);

  /** A trusted file in UTF-8, for instance a token. */
  default Reading trusted(String path) {
    return trusted(path, StandardCharsets.UTF_8);
  }

  /**
   * A file that is sent, or that says what is sent and where: a token, a profile file, the
   * configuration of a program. A file of another process is not read, even if whoami may, where
   * that process cannot trust the file's owner: {@link TrustedRights} has the rule.
   */
  Reading trusted(String path, Charset charset);

  /** The names in a folder, up to a limit. */
  Listing list(String folder, int limit);

  /** The path with all symbolic links resolved. */
  Reading realPath(String path);

  /**
   * Entries of a jar, each of at most 1 MiB and each byte one character. The result has one reading
   * for each name, in order; all are missing if there is no such jar. A jar in a jar is named as
   * {@code app.jar!/lib/one.jar}.
   */
  List<Reading> entries(String jar, List<String> names);

  /** The names of a jar's entries that end in one of these, up to a limit. */
  Listing entryNames(String jar, List<String> endings, int limit);

  /** At most 1 MiB of a file from this offset, each byte one character; less at its end. */
  Reading part(String path, long from, int length);

  /** The texts in a file of any kind that begin with one of these, up to a limit. */
  Listing texts(String path, List<String> beginnings, int limit);

  /** The target of a symbolic link, unresolved. */
  Reading link(String path);

  /** A request that follows no redirect and reads at most 64 KiB of the answer. */
  HttpReply http(HttpCall call);

  /** Whether a host name resolves, and only to loopback addresses. */
  boolean isLoopback(String host);

  /** Runs a command, and returns at most 64 KiB of its standard output. */
  Reading run(String command, Duration limit);

  /**
   * Runs a program in this process's own environment. At the limit, or when this process ends, the
   * program and its descendants are killed. Other surroundings run no program, because it would not
   * see them.
   */
  ProgramReply run(ProgramCall program, Duration limit);

  /** Who can change a file, or create files in a folder. */
  WriteAccess writeAccess(String path);

  /** Who can change a file, or anything in a folder, at any depth. */
  WriteAccess writeAccessWithin(String path);

  /** The surroundings of whoami's own process, if these are another process's. */
  Optional<Surroundings> ofThisShell();

  /**
   * The surroundings of another process, as that process sees them; empty if this user may not read
   * it.
   */
  Optional<Surroundings> ofProcess(long pid);

  /**
   * Reads a file as {@link #file} does, but denies it if the user of that process could not read
   * it.
   */
  Reading fileFor(long pid, String path, Charset charset);

  /** Reads a trusted file as {@link #trusted} does, but for that process. */
  Reading trustedFor(long pid, String path, Charset charset);

  /** Whether the user of a process could read an existing file, at a path without links. */
  boolean mayRead(long pid, String path);

  Instant now();

  /** A clock for durations, in nanoseconds from an arbitrary start. */
  long nanoTime();

  /** Whether time passes here. A recording answers at once, and waiting would change nothing. */
  boolean isLive();

  /** Measures from now on how long this process waits for a CPU, up to a limit. */
  CpuWindow watchCpu(Duration longest);

  /**
   * Runs a library's trial as the other process would. Empty for whoami's own process, or if a
   * trial is impossible.
   */
  Optional<ProcessChild> child();

  /** The same surroundings, whose checks stay out of a recording that holds their result. */
  Surroundings unrecorded();

  /** Whether this is the running process itself: only in that one can a library be tried. */
  boolean isThisProcess();
}
