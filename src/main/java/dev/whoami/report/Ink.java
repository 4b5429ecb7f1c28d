package dev.whoami.report;

/** The few ways in which a terminal can stress a word. */
public enum Ink {
  BAD("31;1"),
  GOOD("32;1"),
  DOUBT("33;1"),
  TITLE("1"),
  FAINT("2"),
  CODE("36");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String on(String text) {
    return "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
