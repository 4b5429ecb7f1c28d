package dev.whoami.world.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A running Java Virtual Machine, with its command line. */
public final class RunningJvm {
  private final long pid;
  private final List<String> words;

  public RunningJvm(long pid, List<String> words) {
    this.pid = pid;
    this.words = Collections.unmodifiableList(new ArrayList<>(words));
  }

  public long pid() {
    return pid;
  }

  /** The program, its options, the class and its arguments; each of them may hold a secret. */
  public List<String> words() {
    return words;
  }
}
