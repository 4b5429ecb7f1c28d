package dev.whoami.fleet.client;

/** What a client does where the pod's own role does not work. */
public enum ClientEnd {
  /** It continues, and takes the role of the node if it can. */
  NODE_ROLE("node's role"),
  /** It ends with an error. */
  ERROR("error"),
  /** It sends unsigned requests, and reports no error. */
  UNSIGNED("unsigned requests");

  private final String words;

  ClientEnd(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
