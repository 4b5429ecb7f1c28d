package dev.whoami.world.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A text that never prints itself: it shows only its length. */
public final class Secret {
  private static final int SHORTEST_QUOTE = 8;

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  public static Secret of(String text) {
    return new Secret(text);
  }

  /** The text itself, for the few places that must send it. Never use it in a message. */
  public String reveal() {
    return text;
  }

  /** Whether both are the same text, compared in constant time. */
  public boolean isSameAs(Secret other) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.UTF_8), other.text.getBytes(StandardCharsets.UTF_8));
  }

  /** Compares two secrets of this process itself, where no one can measure the time. */
  public boolean isSameHereAs(Secret other) {
    return text.equals(other.text);
  }

  public int length() {
    return text.length();
  }

  public boolean isBlank() {
    return text.trim().isEmpty();
  }

  /**
   * Text from outside, without this secret. It can quote parts of the secret, or change special
   * characters. So every run of eight characters that also occurs in the secret is removed. A text
   * that repeats it in another form is hidden as a whole.
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

  /** How many of the first characters occur in this secret; 0 if too few to be sure. */
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
