package dev.whoami.report.writer;

import dev.whoami.world.output.Output;
import dev.whoami.world.output.Terminal;
import dev.whoami.world.text.Printable;

/**
 * Prints a message on standard error, separate from the report: a mistake, a warning, or the name
 * of a written file. On a terminal it is wrapped between words; in a log it is one line.
 */
public final class Notice {
  private Notice() {}

  /** Prints a message. It may contain text from outside, which is cleaned here. */
  public static void print(String message) {
    Output.error().report(text(message, width()));
  }

  /** Prints a command after its purpose. The command is never wrapped, so that it can be copied. */
  public static void command(String purpose, String command) {
    Output.error().report(text(purpose, command, width()));
  }

  private static int width() {
    return Output.error().isTerminal() ? Terminal.size().columns() : Integer.MAX_VALUE;
  }

  static String text(String message, int width) {
    TextWriter lines = new TextWriter(width);
    lines.wrapped("", Printable.line(message));
    return lines.toString();
  }

  static String text(String purpose, String command, int width) {
    TextWriter lines = new TextWriter(width);
    lines.command("", Printable.line(purpose), Printable.line(command));
    return lines.toString();
  }
}
