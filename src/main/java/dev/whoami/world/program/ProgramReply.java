package dev.whoami.world.program;

/** The result of a program: how it ended, and its output until that moment. */
public final class ProgramReply {
  /** The ways in which a program can end. */
  public enum Ending {
    EXITED,
    /** The program does not exist, or cannot be executed. */
    MISSING,
    /** Killed with its descendants when the time was over. */
    STILL_RUNNING,
    /** Killed because it printed more than the limit. */
    TOO_LARGE,
    NOT_RUN
  }

  private final Ending ending;
  private final int exitCode;
  private final String output;

  private ProgramReply(Ending ending, int exitCode, String output) {
    this.ending = ending;
    this.exitCode = exitCode;
    this.output = output;
  }

  public static ProgramReply exited(int exitCode, String output) {
    return new ProgramReply(Ending.EXITED, exitCode, output);
  }

  static ProgramReply stillRunning(String output) {
    return new ProgramReply(Ending.STILL_RUNNING, -1, output);
  }

  public static ProgramReply none(Ending ending) {
    return new ProgramReply(ending, -1, "");
  }

  public Ending ending() {
    return ending;
  }

  /** From 0 to 255; above 128 if a signal ended the program; -1 if it did not exit. */
  public int exitCode() {
    return exitCode;
  }

  /** The standard output; may hold secrets. */
  public String output() {
    return output;
  }
}
