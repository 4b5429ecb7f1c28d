package dev.whoami.world.output;

import java.io.Console;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** The terminal that this process writes on, if it is one. */
public final class Terminal {
  /** In this system property the lab says how many rows it writes itself. */
  public static final String ROWS_BELOW = "whoami.rows.below";

  /** In this system property the lab says what a person typed, a word a line. */
  public static final String TYPED = "whoami.typed";

  /** Terminals that name themselves in TERM_PROGRAM. */
  private static final List<String> WITH_LINKS =
      Arrays.asList("iTerm.app", "WezTerm", "vscode", "ghostty", "rio", "Tabby");

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

  /** Whether it is one that is known to show links (OSC 8); others may show their parts. */
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

  /** Its size, without the rows that the program which started this one writes below a report. */
  public static TerminalSize size() {
    return TerminalSize.ask(variable("COLUMNS"), variable("LINES"))
        .less(Integer.getInteger(ROWS_BELOW, 0));
  }

  /**
   * What a person typed: the words that the program which started this one says, such as the lab,
   * else these arguments of this one.
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
