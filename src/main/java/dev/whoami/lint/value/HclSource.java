package dev.whoami.lint.value;

/** Where an expression stands in its file, from which it can be told whether two are the same. */
public final class HclSource {
  /** A longer expression is not compared: those that are written twice are short. */
  private static final int LONGEST = 300;

  /** Functions that give something else each time. */
  private static final String[] CHANGING = {"timestamp(", "uuid(", "bcrypt("};

  private final String text;
  private final int start;
  private final int end;
  private final int line;

  public HclSource(String text, int start, int end, int line) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.line = line;
  }

  int line() {
    return line;
  }

  /** Whether it may name another thing in each instance of its block, or one instance of many. */
  public boolean mayDifferByInstance() {
    String words = text.substring(start, end);
    return words.contains("each.") || words.contains("count.") || words.contains("[");
  }

  /** The same for all that say the same; empty where that is not certain. */
  String words() {
    if (end - start > LONGEST) {
      return "";
    }
    String words = text.substring(start, end).trim().replaceAll("\\s+", " ");
    for (String each : CHANGING) {
      if (words.contains(each)) {
        return "";
      }
    }
    return words;
  }
}
