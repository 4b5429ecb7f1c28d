package dev.whoami.world.text;

/** A text that is not YAML, or that no real file contains: where and why, without quoting it. */
public final class MalformedYamlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  MalformedYamlException(int line, String why) {
    super(why);
    this.line = line;
  }

  /** The line number from 1; 0 if the parser names no line. */
  public int line() {
    return line;
  }

  /** A clause that follows the file's name or its line: "is not YAML: …". */
  public String why() {
    return String.valueOf(getMessage());
  }
}
