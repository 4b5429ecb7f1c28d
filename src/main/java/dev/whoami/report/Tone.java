package dev.whoami.report;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Severity;

/** How the answer is to be taken, with the mark that stands in front of it. */
enum Tone {
  BAD("✗", "x", Ink.BAD),
  DOUBT("!", "!", Ink.DOUBT),
  GOOD("✓", "ok", Ink.GOOD);

  private final String symbol;
  private final String plain;
  private final Ink ink;

  Tone(String symbol, String plain, Ink ink) {
    this.symbol = symbol;
    this.plain = plain;
    this.ink = ink;
  }

  static Tone of(Diagnosis diagnosis) {
    if (!diagnosis.isGood()) {
      return BAD;
    }
    boolean isDoubtful =
        diagnosis.verdict().certainty() == Certainty.UNCERTAIN
            || diagnosis.findings().stream().anyMatch(it -> it.severity() != Severity.NOTE);
    return isDoubtful ? DOUBT : GOOD;
  }

  static Tone of(Expectation expectation) {
    return expectation.holds() ? GOOD : BAD;
  }

  String symbol() {
    return symbol;
  }

  /** The mark as this paper can show it. */
  String mark(Paper paper) {
    return paper.symbol(symbol, plain);
  }

  Ink ink() {
    return ink;
  }
}
