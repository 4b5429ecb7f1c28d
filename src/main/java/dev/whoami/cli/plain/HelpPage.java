package dev.whoami.cli.plain;

import dev.whoami.report.writer.StartCommand;
import dev.whoami.world.file.Resource;
import java.util.Optional;

/**
 * The help pages of the program and its commands, as files in the jar. A test makes them from
 * picocli's options and descriptions. Laying out a page would take more than a third of a
 * diagnosis's time.
 */
public final class HelpPage {
  /** The page without a command. */
  private static final String PROGRAM = "whoami";

  private HelpPage() {}

  /** The page that these words request; empty if they request none. */
  public static Optional<String> asked(StartCommand started, String... words) {
    String first = words.length == 0 ? "" : words[0];
    if (words.length == 1 && (isOption(first) || first.equals("help"))) {
      return of(PROGRAM, started);
    }
    if (words.length != 2) {
      return Optional.empty();
    }
    if (first.equals("help")) {
      return isOption(words[1]) ? of(first, started) : of(words[1], started);
    }
    return isOption(words[1]) ? of(first, started) : Optional.empty();
  }

  /** The page of a command, or of the program if the command is empty. */
  public static String text(String command, StartCommand started) {
    return of(command.isEmpty() ? PROGRAM : command, started)
        .orElseThrow(() -> new IllegalArgumentException(command + " has no help"));
  }

  private static Optional<String> of(String page, StartCommand started) {
    return isWord(page)
        ? Resource.find(HelpPage.class, "help/" + page + ".txt").map(it -> filled(it, started))
        : Optional.empty();
  }

  /** Puts the command that the user typed in place of the default name. */
  private static String filled(String page, StartCommand started) {
    return page.replace("" + StartCommand.USUAL, started.with("").trim());
  }

  private static boolean isOption(String word) {
    return word.equals("--help") || word.equals("-h");
  }

  private static boolean isWord(String word) {
    return word.chars().allMatch(it -> it >= 'a' && it <= 'z');
  }
}
