package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.report.text.FixesSection;
import dev.whoami.report.text.ReportFindings;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.Collections;
import java.util.function.Consumer;

/**
 * Prints whether a finding is present in this container: its text, and each form of its fix with
 * the names of here.
 */
public final class FindingHere {
  private FindingHere() {}

  /** The text and the fix of a finding that is present; otherwise the sentence that it is not. */
  public static String text(String code, Diagnosis diagnosis, RenderOptions options) {
    for (Finding each : options.command().in(diagnosis).findings()) {
      if (each.code().equals(code)) {
        return text(each, diagnosis, options);
      }
    }
    return without(absent(code, diagnosis), options);
  }

  /**
   * The text for a finding that cannot be present, because the settings here already exclude it.
   */
  public static String excluded(String code, RenderOptions options) {
    return without(notPresent(code), options);
  }

  private static String without(String said, RenderOptions options) {
    return titled(options, lines -> lines.hanging("  ", "  ", said));
  }

  /** The text for a finding that is not present. A run that was cut short may have missed it. */
  private static String absent(String code, Diagnosis diagnosis) {
    boolean isWhole = diagnosis.findings().stream().noneMatch(it -> it.code().equals("WHO003"));
    return isWhole
        ? notPresent(code)
        : code + " was not found here, but the run was cut short (WHO003).";
  }

  private static String notPresent(String code) {
    return code + " is not present here.";
  }

  private static String text(Finding finding, Diagnosis diagnosis, RenderOptions options) {
    ReportFindings alone = ReportFindings.of(diagnosis, Collections.singletonList(finding));
    return titled(options, lines -> FixesSection.alone(finding, alone, options, lines));
  }

  /** Writes a text that stands above the finding's page, with a blank line between the two. */
  private static String titled(RenderOptions options, Consumer<TextWriter> text) {
    TextWriter lines = new TextWriter(options.width());
    lines.exact(options.in(AnsiStyle.TITLE, "In this container"));
    text.accept(lines);
    lines.blank();
    return lines.toString();
  }
}
