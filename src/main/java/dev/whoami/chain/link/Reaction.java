package dev.whoami.chain.link;

/** What a client does at a link that is configured but gives no keys. */
public enum Reaction {
  GO_ON("continues"),
  STOP("stops"),
  /** It waits for an answer without a limit. */
  WAIT_FOR_EVER("never answers"),
  /** Its whole process ends. */
  CRASH("crashes"),
  /** It signs nothing from here on, and reports no error. */
  SEND_UNSIGNED("sends unsigned requests"),
  /** It does not notice the fault, and uses what the source gave. */
  TAKE("uses them anyway"),
  /** The check was cut short, so what the client finds here is not known. */
  NOT_KNOWN("so its result is not known");

  private final String words;

  Reaction(String words) {
    this.words = words;
  }

  /** What the client does, in words that follow the reason. */
  public String words() {
    return words;
  }
}
