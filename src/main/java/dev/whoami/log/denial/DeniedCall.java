package dev.whoami.log.denial;

import dev.whoami.aws.Arn;
import java.util.Optional;

/** A denial, and whose call it was, where the answer of a tool says both. */
public final class DeniedCall {
  private final Optional<Arn> caller;
  private final Denial denial;

  DeniedCall(Optional<Arn> caller, Denial denial) {
    this.caller = caller;
    this.denial = denial;
  }

  public Optional<Arn> caller() {
    return caller;
  }

  public Denial denial() {
    return denial;
  }
}
