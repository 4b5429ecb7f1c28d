package dev.whoami.report.text;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Severity;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;

/** The status of the answer, with the mark in front of it. */
public enum ReportStatus {
  BAD("✗", "x", AnsiStyle.BAD),
  DOUBT("!", "!", AnsiStyle.DOUBT),
  GOOD("✓", "ok", AnsiStyle.GOOD);

  private final String symbol;
  private final String plain;
  private final AnsiStyle style;

  ReportStatus(String symbol, String plain, AnsiStyle style) {
    this.symbol = symbol;
    this.plain = plain;
    this.style = style;
  }

  public static ReportStatus of(Diagnosis diagnosis) {
    if (!diagnosis.isGood()) {
      return BAD;
    }
    boolean isDoubtful =
        diagnosis.verdict().certainty() == Certainty.UNCERTAIN
            || diagnosis.findings().stream().anyMatch(it -> it.severity() != Severity.NOTE);
    return isDoubtful ? DOUBT : GOOD;
  }

  public static ReportStatus of(Expectation expectation) {
    return expectation.holds() ? GOOD : BAD;
  }

  public String symbol() {
    return symbol;
  }

  /** The mark: a symbol on a terminal, otherwise a plain character. */
  String mark(RenderOptions options) {
    return options.symbol(symbol, plain);
  }

  AnsiStyle ink() {
    return style;
  }
}
