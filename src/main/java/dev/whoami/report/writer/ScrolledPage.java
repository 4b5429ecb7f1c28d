package dev.whoami.report.writer;

import dev.whoami.diagnosis.ShellWord;
import dev.whoami.world.output.Output;
import dev.whoami.world.output.Terminal;
import dev.whoami.world.output.TerminalSize;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Prints a hint below a report that is taller than its terminal. The report begins with the answer,
 * which has scrolled away. The hint repeats the command that was typed, with a pager behind it.
 */
public final class ScrolledPage {
  /** Commands that end in their answer, or fit on the screen, or print no report. */
  private static final Set<String> OTHERS =
      new HashSet<>(
          Arrays.asList("read", "lint", "fleet", "watch", "help", "version", "completion"));

  /** With these options, a second run would not do the same, or would not print a report. */
  private static final Set<String> ONCE =
      new HashSet<>(Arrays.asList("--record", "--serve", "--print-env", "--help", "-h", "-", "--"));

  private static final String FORMAT = "--format";
  private static final String TEXT = "text";

  private ScrolledPage() {}

  /** Prints the hint if this run printed such a report. */
  public static void end(StartCommand started, String... arguments) {
    if (Terminal.isThere()) {
      TerminalSize size = Terminal.size();
      RenderOptions options = RenderOptions.terminal(size.columns(), size.rows());
      hint(Terminal.typed(arguments), Output.standard().lines(), options.startedBy(started))
          .ifPresent(Output.standard()::report);
    }
  }

  static Optional<String> hint(List<String> typed, int lines, RenderOptions options) {
    if (lines <= options.rows()
        || typed.stream().anyMatch(ScrolledPage::isOnce)
        || !format(typed).equals(TEXT)) {
      return Optional.empty();
    }
    if (!typed.isEmpty() && OTHERS.contains(typed.get(0))) {
      return Optional.empty();
    }
    String command = options.command().with(ShellWord.all(typed)).trim();
    TextWriter hint = new TextWriter(options.width());
    hint.blank();
    hint.command("", "To read it from the beginning:", command + " | less");
    return Optional.of(hint.toString());
  }

  private static boolean isOnce(String word) {
    String[] option = word.split("=", 2);
    return ONCE.contains(option[0]) || (option.length == 2 && option[1].equals("-"));
  }

  /**
   * The format that the user asked for. A terminal's output can also be kept in a file for a
   * program, as that of "docker exec -t" is.
   */
  private static String format(List<String> typed) {
    int at = typed.lastIndexOf(FORMAT);
    if (at >= 0 && at + 1 < typed.size()) {
      return typed.get(at + 1);
    }
    return typed.stream()
        .map(word -> word.split("=", 2))
        .filter(it -> it.length == 2 && it[0].equals(FORMAT))
        .map(it -> it[1])
        .findFirst()
        .orElse(TEXT);
  }
}
