package dev.whoami.place;

/**
 * The option that decides what the words after it mean. If a word holds several letters, that is
 * the last letter that is an option.
 */
final class InterpreterOption {
  private final String name;
  private final Interpreter.Takes takes;
  private final String rest;

  private InterpreterOption(String name, Interpreter.Takes takes, String rest) {
    this.name = name;
    this.takes = takes;
    this.rest = rest;
  }

  static InterpreterOption of(String word, Interpreter interpreter) {
    return word.startsWith("--") ? longOne(word, interpreter) : lastLetter(word, interpreter);
  }

  /** An unknown option with an equals sign carries its own value. */
  private static InterpreterOption longOne(String word, Interpreter interpreter) {
    int sign = word.indexOf('=');
    String name = sign < 0 ? word : word.substring(0, sign);
    Interpreter.Takes takes = interpreter.takes(name);
    boolean isWhole = takes == Interpreter.Takes.UNKNOWN && sign >= 0;
    return new InterpreterOption(
        name, isWhole ? Interpreter.Takes.FLAG : takes, sign < 0 ? "" : word.substring(sign));
  }

  private static InterpreterOption lastLetter(String word, Interpreter interpreter) {
    int at = 1;
    while (true) {
      String name = "-" + word.charAt(at);
      Interpreter.Takes takes = interpreter.takes(name);
      at++;
      if (takes == Interpreter.Takes.NUMBER) {
        while (at < word.length() && Character.digit(word.charAt(at), 10) >= 0) {
          at++;
        }
      }
      boolean goesOn = takes == Interpreter.Takes.FLAG || takes == Interpreter.Takes.NUMBER;
      if (!goesOn || at == word.length()) {
        String rest = word.substring(at);
        boolean lacksRest = takes == Interpreter.Takes.ATTACHED && rest.isEmpty();
        return new InterpreterOption(name, lacksRest ? Interpreter.Takes.UNKNOWN : takes, rest);
      }
    }
  }

  /** With its dash or dashes. */
  String name() {
    return name;
  }

  Interpreter.Takes takes() {
    return takes;
  }

  /** Whether other characters follow the option in the same word. */
  boolean hasRest() {
    return !rest.isEmpty();
  }

  String rest() {
    return rest;
  }
}
