package dev.whoami.report.writer;

import dev.whoami.world.output.Output;
import dev.whoami.world.output.Terminal;
import dev.whoami.world.text.Printable;

/**
 * A message on standard error, beside the report: a mistake, a warning, or what was written where.
 * A terminal gets it wrapped between words; a log gets it as one line.
 */
public final class Notice {
  private Notice() {}

  /** A message that can contain untrusted text as it came. */
  public static void print(String message) {
    Output.error().report(text(message, width()));
  }

  /** A command behind what it is for. The command is not broken: it is there to be copied. */
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
