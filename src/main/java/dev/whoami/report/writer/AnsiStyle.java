package dev.whoami.report.writer;

/** The ways in which a terminal can emphasize a word. */
public enum AnsiStyle {
  BAD('b', "31;1"),
  GOOD('g', "32;1"),
  DOUBT('d', "33;1"),
  TITLE('t', "1"),
  FAINT('f', "2"),
  CODE('c', "36"),
  /** The style of a finding's code: emphasized, and a link to its page. */
  PAGE('p', "1") {
    @Override
    String on(String text) {
      return PageLink.around(text, super.on(text));
    }
  };

  private final char letter;
  private final String code;

  AnsiStyle(char letter, String code) {
    this.letter = letter;
    this.code = code;
  }

  /** The letter that stands for this style in {@link StyledLine}. */
  char letter() {
    return letter;
  }

  /** The text in the style of this letter; unchanged if no style has the letter. */
  static String on(String text, char letter) {
    for (AnsiStyle each : values()) {
      if (each.letter == letter) {
        return each.on(text);
      }
    }
    return text;
  }

  String on(String text) {
    return "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
