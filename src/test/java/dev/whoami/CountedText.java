package dev.whoami;

/**
 * A text that counts the characters that somebody looks at: work that is measured so is the same on
 * a busy machine.
 */
public final class CountedText implements CharSequence {
  private final String text;
  private long looks;

  public CountedText(String text) {
    this.text = text;
  }

  public long looks() {
    return looks;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    looks++;
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    looks += end - start;
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
