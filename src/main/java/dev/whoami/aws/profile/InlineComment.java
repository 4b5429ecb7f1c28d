package dev.whoami.aws.profile;

/** A comment that begins inside a line: at a sign that follows white space. */
final class InlineComment {
  private final WhiteSpace before;
  private final String signs;

  private InlineComment(WhiteSpace before, String signs) {
    this.before = before;
    this.signs = signs;
  }

  /** One of these signs begins it, behind one character of that white space. */
  static InlineComment of(WhiteSpace before, String signs) {
    return new InlineComment(before, signs);
  }

  /** What is in front of the comment and of the white space that begins it. */
  String cutFrom(String line) {
    for (int i = 1; i < line.length(); i++) {
      if (signs.indexOf(line.charAt(i)) >= 0 && before.has(line.charAt(i - 1))) {
        return line.substring(0, i - 1);
      }
    }
    return line;
  }
}
