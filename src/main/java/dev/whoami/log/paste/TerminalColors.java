package dev.whoami.log.paste;

import java.util.regex.Pattern;

/**
 * Takes out of a line what makes colors of it on a terminal: such a sequence stands in the middle
 * of a message or at the end of an ARN, where no pattern expects it. Syslog writes its first
 * character as a number.
 */
final class TerminalColors {
  private static final char ESCAPE = '\u001b';
  private static final String WRITTEN = "#033[";
  private static final Pattern SEQUENCE =
      Pattern.compile("(?:\u001b|#033)\\[[0-9;:?]{0,40}[A-Za-z]");

  private TerminalColors() {}

  static String without(String line) {
    return line.indexOf(ESCAPE) < 0 && !line.contains(WRITTEN)
        ? line
        : SEQUENCE.matcher(line).replaceAll("");
  }
}
