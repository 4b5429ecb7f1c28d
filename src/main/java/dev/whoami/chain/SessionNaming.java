package dev.whoami.chain;

/** How a client calls the session of a web identity where AWS_ROLE_SESSION_NAME is not set. */
public enum SessionNaming {
  /** Another name each time that it asks STS. */
  AT_EACH_RENEWAL("a new one at each renewal"),
  /** A name that its provider of credentials keeps as long as it lives. */
  ONCE_A_PROVIDER("a new one in each process, or provider of credentials, and kept in it"),
  /** Always the same. */
  FIXED("always the same");

  private final String words;

  SessionNaming(String words) {
    this.words = words;
  }

  /** In a few words that follow a colon. */
  public String words() {
    return words;
  }
}
