package dev.whoami.world;

/** A text that never prints itself: it says how long it is, and no more. */
public final class Secret {
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

  public boolean isBlank() {
    return text.trim().isEmpty();
  }

  /** The given text with every occurrence of this secret replaced, for words of a remote party. */
  public String scrubFrom(String words) {
    return isBlank() ? words : words.replace(text, toString());
  }

  @Override
  public String toString() {
    return Disclosure.hidden(text);
  }
}
