package dev.whoami.log;

import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.LiveSurroundings;

/** Writes the report of a log, for people or programs. */
public final class LogReport {
  private LogReport() {}

  /** The report in this format. isShared masks accounts, access key IDs and addresses. */
  public static String of(
      LogReading log, LogFormat format, RenderOptions options, boolean isShared) {
    switch (format) {
      case JSON:
        return json(log, options, isShared);
      case MARKDOWN:
        return markdown(log, options, isShared);
      default:
        return text(log, options, isShared);
    }
  }

  /** The report for people. */
  static String text(LogReading log, RenderOptions options, boolean isShared) {
    return LogText.of(log, options, new IdentifierMask(isShared));
  }

  /** The report for a ticket, with the same masks. */
  static String markdown(LogReading log, RenderOptions options, boolean isShared) {
    return LogMarkdown.of(log, options, new IdentifierMask(isShared));
  }

  /** The report for a program, with the same masks. */
  static String json(LogReading log, RenderOptions options, boolean isShared) {
    String now = new LiveSurroundings().now().toString();
    return LogJson.of(log, now, new IdentifierMask(isShared), options.command());
  }
}
