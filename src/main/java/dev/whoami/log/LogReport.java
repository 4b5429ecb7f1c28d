package dev.whoami.log;

import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.LiveSurroundings;

/** What a log says, as a person or a program reads it. */
public final class LogReport {
  private LogReport() {}

  /**
   * For a person.
   *
   * @param isShared whether accounts, access key IDs and addresses are masked
   */
  public static String text(LogReading log, RenderOptions options, boolean isShared) {
    return LogText.of(log, options, new IdentifierMask(isShared));
  }

  /** For a program, with the same masks. */
  public static String json(LogReading log, boolean isShared) {
    return LogJson.of(log, new LiveSurroundings().now().toString(), new IdentifierMask(isShared));
  }
}
