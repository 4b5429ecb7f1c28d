package dev.whoami.log;

import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.LiveSurroundings;

/** What a log says, as a person or a program reads it. */
public final class LogReport {
  private LogReport() {}

  /**
   * The report in this format.
   *
   * @param isShared whether accounts, access key IDs and addresses are masked
   */
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

  /** For a person. */
  static String text(LogReading log, RenderOptions options, boolean isShared) {
    return LogText.of(log, options, new IdentifierMask(isShared));
  }

  /** For a ticket, with the same masks. */
  static String markdown(LogReading log, RenderOptions options, boolean isShared) {
    return LogMarkdown.of(log, options, new IdentifierMask(isShared));
  }

  /** For a program, with the same masks. */
  static String json(LogReading log, RenderOptions options, boolean isShared) {
    String now = new LiveSurroundings().now().toString();
    return LogJson.of(log, now, new IdentifierMask(isShared), options.command());
  }
}
