package dev.whoami.world.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A process as every user may see it: its parent, its user, and its command line.
 *
 * <p>https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
 */
public final class ProcessEntry {
  private final long pid;
  private final long parent;
  private final Optional<ProcessUser> user;
  private final List<String> words;

  private ProcessEntry(long pid, long parent, Optional<ProcessUser> user, List<String> words) {
    this.pid = pid;
    this.parent = parent;
    this.user = user;
    this.words = Collections.unmodifiableList(new ArrayList<>(words));
  }

  /** The process with the executable that a link shows as its first word, if both are Java. */
  public ProcessEntry startedBy(Optional<String> executable) {
    List<String> all = new ArrayList<>(words);
    if (isJava() && executable.isPresent()) {
      all.set(0, executable.get());
    }
    ProcessEntry started = new ProcessEntry(pid, parent, user, all);
    return started.isJava() ? started : this;
  }

  /** Reads a /proc/N/status and the words of the command line. */
  public static ProcessEntry of(long pid, String status, List<String> words) {
    return new ProcessEntry(pid, parentIn(status), ProcessUser.in(status), words);
  }

  /** The parent in a /proc/N/status; 0 if it is not visible. */
  public static long parentIn(String status) {
    return ProcessStatus.in(status).number("PPid").orElse(0L);
  }

  public long pid() {
    return pid;
  }

  /** The pid of the parent; 0 if the parent is outside this container. */
  public long parent() {
    return parent;
  }

  /** The real user, whose home a JVM uses. */
  public OptionalLong user() {
    return user.isPresent() ? OptionalLong.of(user.get().real()) : OptionalLong.empty();
  }

  /** The program and its arguments; any of them may hold a secret. */
  public List<String> words() {
    return words;
  }

  /** The file name of the program; a login shell has a dash before it. */
  public String program() {
    String first = words.isEmpty() ? "" : words.get(0);
    // A process that renames itself puts a title after its name: "nginx: master process …".
    String name = first.split(" ", 2)[0].split(":", 2)[0];
    String base = name.substring(name.lastIndexOf('/') + 1);
    return base.startsWith("-") ? base.substring(1) : base;
  }

  public boolean isJava() {
    return JavaLauncher.isNamed(program());
  }
}
