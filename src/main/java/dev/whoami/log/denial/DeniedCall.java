package dev.whoami.log.denial;

/** A denial and its caller, from the answer of a tool. */
public final class DeniedCall {
  private final String caller;
  private final Denial denial;

  DeniedCall(String caller, Denial denial) {
    this.caller = caller;
    this.denial = denial;
  }

  /** The ARN of the caller as written, perhaps masked; empty if it is unknown. */
  public String caller() {
    return caller;
  }

  public Denial denial() {
    return denial;
  }
}
