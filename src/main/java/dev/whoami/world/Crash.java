package dev.whoami.world;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * What can be shown of a bug in whoami: its class and place, never its message, which can hold a
 * secret.
 */
public final class Crash {
  private Crash() {}

  /** The class of its first cause, and the place in the code. */
  public static String describe(Throwable bug) {
    Throwable cause = firstCause(bug);
    StackTraceElement[] trace = cause.getStackTrace();
    String at = trace.length == 0 ? "an unknown place" : trace[0].toString();
    return cause.getClass().getName() + " at " + at;
  }

  /**
   * Whether nothing that this process does can be relied on any more, by its first cause. A stack
   * that was too deep is whole again once it is unwound.
   */
  public static boolean isFatal(Throwable bug) {
    Throwable cause = firstCause(bug);
    return cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError);
  }

  private static Throwable firstCause(Throwable bug) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Throwable cause = bug;
    while (cause.getCause() != null && seen.add(cause)) {
      cause = cause.getCause();
    }
    return cause;
  }
}
