package dev.whoami.aws.profile;

/** A comment inside a line: it begins at a sign after white space. */
final class InlineComment {
  private final WhiteSpace before;
  private final String signs;

  private InlineComment(WhiteSpace before, String signs) {
    this.before = before;
    this.signs = signs;
  }

  /** One of these signs begins the comment, after one character of this white space. */
  static InlineComment of(WhiteSpace before, String signs) {
    return new InlineComment(before, signs);
  }

  /** The line before the comment and the white space in front of it. */
  String cutFrom(String line) {
    for (int i = 1; i < line.length(); i++) {
      if (signs.indexOf(line.charAt(i)) >= 0 && before.has(line.charAt(i - 1))) {
        return line.substring(0, i - 1);
      }
    }
    return line;
  }
}
