package dev.whoami.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A text that never prints itself: it says how long it is, and no more. */
public final class Secret {
  private static final int SHORTEST_QUOTE = 8;

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  public static Secret of(String text) {
    return new Secret(text);
  }

  /** The text itself, for the few places that must send it. Never for a message. */
  public String reveal() {
    return text;
  }

  /** Whether both are the same text, told in a time that does not say where they differ. */
  public boolean isSameAs(Secret other) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.UTF_8), other.text.getBytes(StandardCharsets.UTF_8));
  }

  public int length() {
    return text.length();
  }

  public boolean isBlank() {
    return text.trim().isEmpty();
  }

  /**
   * Words of a remote party, without this secret: a party may quote it in part or with its special
   * characters changed, so every eight characters in a row that also stand in it are taken out.
   * Words that repeat it in another form are hidden as a whole.
   */
  public String scrubFrom(String words) {
    if (isBlank()) {
      return words;
    }
    StringBuilder scrubbed = new StringBuilder();
    String left = words.replace(text, toString());
    while (!left.isEmpty()) {
      int quoted = quotedBy(left);
      scrubbed.append(quoted == 0 ? left.substring(0, 1) : "…");
      left = left.substring(Math.max(quoted, 1));
    }
    return new SecretEcho(text).isIn(scrubbed.toString())
        ? Redaction.hidden(words)
        : scrubbed.toString();
  }

  /** How many of the first characters stand in this secret; 0 where they are too few to tell. */
  private int quotedBy(String words) {
    int length = 0;
    while (length < words.length() && text.contains(words.substring(0, length + 1))) {
      length++;
    }
    return length < SHORTEST_QUOTE ? 0 : length;
  }

  @Override
  public String toString() {
    return Redaction.hidden(text);
  }
}
