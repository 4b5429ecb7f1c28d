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
 * The questions that one can ask of the outside. None has a default answer: a class that forgot one
 * would claim that nothing is there.
 */
public interface Surroundings {
  Reading environment(String name);

  /** A system property of the Java Virtual Machine. */
  Reading property(String name);

  /** A file of at most 1 MiB, in UTF-8; bytes that are not become U+FFFD. */
  default Reading file(String path) {
    return file(path, StandardCharsets.UTF_8);
  }

  /** A file of at most 1 MiB; in ISO 8859-1 each of its bytes is one character. */
  Reading file(String path, Charset charset);

  /** The same in UTF-8, for instance a token. */
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

  /** The path without a symbolic link in it. */
  Reading realPath(String path);

  /**
   * Entries of a jar, each of at most 1 MiB and each byte one character: one reading a name, in
   * their order; all are missing where there is no such jar. A jar in a jar is named as {@code
   * app.jar!/lib/one.jar}.
   */
  List<Reading> entries(String jar, List<String> names);

  /** The names of a jar's entries that end in one of these, up to a limit. */
  Listing entryNames(String jar, List<String> endings, int limit);

  /** At most 1 MiB of a file from there on, each byte one character; less where it ends. */
  Reading part(String path, long from, int length);

  /** The texts in a file of any kind that begin with one of these, up to a limit. */
  Listing texts(String path, List<String> beginnings, int limit);

  /** What a symbolic link names, as it stands there. */
  Reading link(String path);

  /** A request that follows no redirect and reads at most 64 KiB of the answer. */
  HttpReply http(HttpCall call);

  /** Whether a host name resolves, and only to loopback addresses. */
  boolean isLoopback(String host);

  /** The standard output of a command, of at most 64 KiB. */
  Reading run(String command, Duration limit);

  /**
   * Runs a program in this process's own environment. At the limit, or when this process ends, it
   * is killed with all that it started. Other surroundings run none, since the program would not
   * see them.
   */
  ProgramReply run(ProgramCall program, Duration limit);

  /** Who can change a file, or create files in a folder. */
  WriteAccess writeAccess(String path);

  /** Who can change a file, or anything in a folder, at any depth. */
  WriteAccess writeAccessWithin(String path);

  /** The surroundings of whoami's own process, if these are another process's. */
  Optional<Surroundings> ofThisShell();

  /** The surroundings of another process, as it sees them; empty if this user may not read it. */
  Optional<Surroundings> ofProcess(long pid);

  /** A file as {@link #file} has it, but denied where the user of a process could not read it. */
  Reading fileFor(long pid, String path, Charset charset);

  /** The same of a file that is sent, or that says what is sent and where. */
  Reading trustedFor(long pid, String path, Charset charset);

  /** Whether the user of a process could read a file that is there, at a path without links. */
  boolean mayRead(long pid, String path);

  Instant now();

  /** A clock for durations, in nanoseconds from an arbitrary start. */
  long nanoTime();

  /** Whether time passes here: a recording answers at once, and waiting would change nothing. */
  boolean isLive();

  /** Measures from now on, up to a limit, how long this process has to wait for a CPU. */
  CpuWindow watchCpu(Duration longest);

  /**
   * Runs a library's trial as the other process would, if these are another process's; empty if
   * that is impossible.
   */
  Optional<ProcessChild> child();

  /** The same surroundings, whose questions stay out of a recording that holds their result. */
  Surroundings unrecorded();

  /** Whether this is the very process that runs: only then can a library be tried in it. */
  boolean isThisProcess();
}
