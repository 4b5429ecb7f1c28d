package dev.whoami.log.denial;

/** A denial, and whose call it was, where the answer of a tool says both. */
public final class DeniedCall {
  private final String caller;
  private final Denial denial;

  DeniedCall(String caller, Denial denial) {
    this.caller = caller;
    this.denial = denial;
  }

  /** The ARN of the caller as it is written, which can be masked; empty where it is not known. */
  public String caller() {
    return caller;
  }

  public Denial denial() {
    return denial;
  }
}
