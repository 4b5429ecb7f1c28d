package dev.whoami.world;

/** A failure of this program itself, and what of it may be told. */
public final class Bug {
  private Bug() {}

  /** The class and the place, never the message, which may hold a secret. */
  public static String place(Throwable bug) {
    StackTraceElement[] trace = bug.getStackTrace();
    return bug.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  /**
   * Whether nothing that this process does can be relied on any more. A stack that was too deep is
   * whole again once it is unwound.
   */
  public static boolean isFatal(Throwable bug) {
    return bug instanceof VirtualMachineError && !(bug instanceof StackOverflowError);
  }
}
