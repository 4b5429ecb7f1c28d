package dev.whoami.world.output;

import java.io.Console;

/** The terminal that this process writes on, if it is one. */
public final class Terminal {
  private Terminal() {}

  /** Whether standard output is shown to a person. */
  @SuppressWarnings("SystemConsoleNull") // Newer Java is asked by isTerminal.
  public static boolean isThere() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  /** Since Java 22 there is a console also where there is no terminal, and a method that tells. */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }

  /** NO_COLOR is obeyed where it is set to something (no-color.org). */
  public static boolean wantsColor() {
    String noColor = System.getenv("NO_COLOR");
    boolean dumb = "dumb".equals(System.getenv("TERM"));
    return isThere() && !dumb && (noColor == null || noColor.isEmpty());
  }

  /** The number of columns, 80 where nothing tells. */
  public static int columns() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : 80;
  }
}
