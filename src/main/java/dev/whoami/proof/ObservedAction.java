package dev.whoami.proof;

/** Something that a program did in a scenario, apart from its identity. */
public enum ObservedAction {
  /** It sent no request to any endpoint. */
  ASKED_NOTHING("asked nothing"),
  /** It asked again where an endpoint of credentials had failed. */
  RETRIED("retried"),
  /** It signed with other keys of the same identity than before. */
  RENEWED("took new keys"),
  /** It signed with keys that AWS rejects: expired, or refused in this scenario. */
  USED_REJECTED_KEYS("used rejected keys"),
  /** It got its own role once the endpoint that had failed was well. */
  RECOVERED("got its role after the recovery"),
  /** It was the Host Role still when the endpoint that had failed was well. */
  KEPT_HOST_ROLE("kept the Host Role after the recovery"),
  /** It sent requests without a signature. */
  WAS_ANONYMOUS("was anonymous"),
  /** It began to speak TLS with AWS, and did not trust the lab. */
  DISTRUSTED_LAB("does not trust the lab's certificate");

  private final String words;

  ObservedAction(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
