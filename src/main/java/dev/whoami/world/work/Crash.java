package dev.whoami.world.work;

import dev.whoami.world.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What can be shown of a bug in whoami: the work that it ended, its class and its place. Its
 * message is never shown, because it can hold a secret.
 */
public final class Crash {
  private static final String OURS = "dev.whoami.";

  /** Classes that run other work: they are in every trace, and are never the place of the bug. */
  private static final Set<String> RUNNERS =
      new HashSet<>(Arrays.asList(CrashBarrier.class.getName(), DeadlineTasks.class.getName()));

  private final String work;
  private final String where;
  private final Throwable bug;

  private Crash(String work, String where, Throwable bug) {
    this.work = work;
    this.where = where;
    this.bug = bug;
  }

  /** A bug that ended this work; the name is one that the user knows. */
  public static Crash of(String work, Throwable bug) {
    return new Crash(work, describe(bug), bug);
  }

  /** The bug whose {@link #evidence} a recording has. */
  public static Crash recorded(String evidence) {
    String[] parts = Printable.line(evidence).split(": ", 2);
    return new Crash(
        parts[0], parts[parts.length - 1], new IllegalStateException("of a recording"));
  }

  /** The work that the bug ended. */
  public String work() {
    return work;
  }

  /** The class of the first cause, and the place in whoami's code. */
  public String where() {
    return where;
  }

  /** The work, the class and the place, in one clause. */
  public String evidence() {
    return work + ": " + where;
  }

  /** Throws the bug again if this process can no longer be relied on. */
  public void throwIfFatal() {
    if (!isFatal(bug)) {
      return;
    }
    if (bug instanceof Error) {
      throw (Error) bug;
    }
    throw new IllegalStateException("work of whoami crashed", bug);
  }

  /** The class of a bug's first cause, and the place in whoami's code. */
  public static String describe(Throwable bug) {
    List<Throwable> causes = causesOf(bug);
    Throwable first = causes.get(0);
    // A cause from a library's own thread has no frame of whoami; the next cause has one.
    Optional<StackTraceElement> ours =
        causes.stream()
            .flatMap(each -> Arrays.stream(each.getStackTrace()))
            .filter(Crash::isPlaceOfABug)
            .findFirst();
    StackTraceElement[] trace = first.getStackTrace();
    String top = trace.length == 0 ? "an unknown place" : trace[0].toString();
    String place = ours.map(StackTraceElement::toString).orElse(top);
    String called = place.equals(top) ? place : top + ", called by " + place;
    return first.getClass().getName() + " at " + called;
  }

  /**
   * Whether the frame is neither of a class that runs other work nor of one that only passes calls
   * on.
   */
  private static boolean isPlaceOfABug(StackTraceElement frame) {
    String top = frame.getClassName().replaceFirst("\\$.*", "");
    return top.startsWith(OURS) && !top.endsWith(".") && !RUNNERS.contains(top);
  }

  /**
   * Whether this process can no longer be relied on, by the first cause. A stack overflow is not
   * such a cause, because the stack is usable again after it.
   */
  public static boolean isFatal(Throwable bug) {
    Throwable first = causesOf(bug).get(0);
    return first instanceof VirtualMachineError && !(first instanceof StackOverflowError);
  }

  /** The causes, from the first one to the bug itself. */
  private static List<Throwable> causesOf(Throwable bug) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> causes = new ArrayList<>();
    Throwable each = bug;
    while (each != null && seen.add(each)) {
      causes.add(0, each);
      each = each.getCause();
    }
    return causes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Crash && evidence().equals(((Crash) other).evidence());
  }

  @Override
  public int hashCode() {
    return Objects.hash(work, where);
  }

  @Override
  public String toString() {
    return evidence();
  }
}
