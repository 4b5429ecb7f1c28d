package dev.whoami.world.output;

import java.io.Console;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The terminal that this process writes to, if there is one. */
public final class Terminal {
  /** The lab sets this system property to the number of rows that it writes itself. */
  public static final String ROWS_BELOW = "whoami.rows.below";

  /** The lab sets this system property to what the user typed, one word on each line. */
  public static final String TYPED = "whoami.typed";

  /** Values of TERM_PROGRAM of terminals with links. */
  private static final List<String> WITH_LINKS =
      Arrays.asList("iTerm.app", "WezTerm", "vscode", "ghostty", "rio", "Tabby");

  private Terminal() {}

  /** Whether standard output is shown to a person. */
  @SuppressWarnings("SystemConsoleNull") // Newer Java is asked by isTerminal.
  public static boolean isThere() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  /**
   * Since Java 22 there is a console even without a terminal, and a method that tells the two
   * apart.
   */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException olderJava) {
      return true;
    }
  }

  /** NO_COLOR counts if it is set to a text (no-color.org). */
  public static boolean wantsColor() {
    String noColor = System.getenv("NO_COLOR");
    boolean dumb = "dumb".equals(System.getenv("TERM"));
    return isThere() && !dumb && (noColor == null || noColor.isEmpty());
  }

  /** Whether the terminal is known to show links (OSC 8); others may print the escape codes. */
  public static boolean hasLinks() {
    return hasLinks(Terminal::variable);
  }

  static boolean hasLinks(UnaryOperator<String> variable) {
    boolean isVte = variable.apply("VTE_VERSION").matches("[5-9]\\d{3}|\\d{5,}");
    boolean isInside = !variable.apply("TMUX").isEmpty() || !variable.apply("STY").isEmpty();
    return !isInside
        && (isVte
            || !variable.apply("WT_SESSION").isEmpty()
            || variable.apply("TERM").equals("xterm-kitty")
            || WITH_LINKS.contains(variable.apply("TERM_PROGRAM")));
  }

  /** The size, without the rows that the lab writes below a report. */
  public static TerminalSize size() {
    return TerminalSize.ask(variable("COLUMNS"), variable("LINES"))
        .less(Integer.getInteger(ROWS_BELOW, 0));
  }

  /**
   * The command that the user typed: the lab's, if the lab started this process; otherwise these
   * arguments.
   */
  public static List<String> typed(String... arguments) {
    String said = System.getProperty(TYPED, "");
    return Arrays.asList(said.isEmpty() ? arguments : said.split("\n"));
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }
}
