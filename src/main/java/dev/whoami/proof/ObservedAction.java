package dev.whoami.proof;

/** An action of a program in a scenario, apart from its identity. */
public enum ObservedAction {
  /** It sent no request to any endpoint. */
  ASKED_NOTHING("asked nothing"),
  /** It called a credentials endpoint again after a failure. */
  RETRIED("retried"),
  /** It signed with other keys of the same identity than before. */
  RENEWED("took new keys"),
  /** It signed with keys that AWS rejects: expired, or refused in this scenario. */
  USED_REJECTED_KEYS("used rejected keys"),
  /** It got its own role after the failing endpoint had recovered. */
  RECOVERED("got its role after the recovery"),
  /** It still had the Host Role after the failing endpoint had recovered. */
  KEPT_HOST_ROLE("kept the Host Role after the recovery"),
  /** It sent requests without a signature. */
  WAS_ANONYMOUS("was anonymous"),
  /** It opened TLS to AWS, and did not trust the lab. */
  DISTRUSTED_LAB("does not trust the lab's certificate");

  private final String words;

  ObservedAction(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
