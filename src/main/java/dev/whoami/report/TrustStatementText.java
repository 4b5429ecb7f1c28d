package dev.whoami.report;

import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.trust.JudgedCondition;
import dev.whoami.trust.JudgedStatement;
import dev.whoami.trust.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Prints the statements of a trust policy: which apply, and which condition fails. */
final class TrustStatementText {
  /**
   * Only this many statements are shown with their conditions: more would push the answer off the
   * screen.
   */
  private static final int MOST_STATEMENTS = 2;

  private static final int MOST_LINES = 5;
  private static final int MOST_VALUES = 3;
  private static final int LONGEST_VALUE = 160;

  private final RenderOptions options;
  private final TextWriter lines;

  TrustStatementText(RenderOptions options, TextWriter lines) {
    this.options = options;
    this.lines = lines;
  }

  /** Writes the statements that decide in full, and each of the others in a line. */
  void write(List<JudgedStatement> all) {
    int shown = 0;
    int others = 0;
    for (JudgedStatement each : ordered(all)) {
      if (shown < MOST_STATEMENTS) {
        lines.blank();
        statement(each);
        shown++;
      } else if (others++ < MOST_LINES) {
        lines.wrapped("", title(each));
      }
    }
    if (others > MOST_LINES) {
      lines.wrapped("", "And " + (others - MOST_LINES) + " more; --format json lists them all.");
    }
  }

  /**
   * Sorts the statements: those that apply, those that may apply, those that fail only by a
   * condition.
   */
  private static List<JudgedStatement> ordered(List<JudgedStatement> all) {
    return all.stream()
        .sorted(Comparator.comparingInt(TrustStatementText::rank))
        .collect(Collectors.toList());
  }

  private static int rank(JudgedStatement statement) {
    switch (statement.applies()) {
      case YES:
        return 0;
      case UNKNOWN:
        return 1;
      default:
        return isForOthers(statement) ? 4 : statement.principal() == Truth.NO ? 3 : 2;
    }
  }

  /**
   * Whether the statement is for another kind of caller: then its conditions say nothing about this
   * one.
   */
  private static boolean isForOthers(JudgedStatement statement) {
    return statement.principal() == Truth.NO && !statement.principalMiss().isPresent();
  }

  private static String title(JudgedStatement statement) {
    String sid = statement.sid().isEmpty() ? "" : " (" + cut(statement.sid()) + ")";
    return "Statement "
        + statement.number()
        + sid
        + ", "
        + effect(statement)
        + ": "
        + (statement.applies() == Truth.YES
            ? "applies"
            : statement.applies() == Truth.NO ? "does not apply" : "not known");
  }

  /** The effect as a policy writes it: Allow or Deny. */
  private static String effect(JudgedStatement statement) {
    switch (statement.effect()) {
      case "ALLOW":
        return "Allow";
      case "DENY":
        return "Deny";
      default:
        return "unknown effect";
    }
  }

  private void statement(JudgedStatement statement) {
    lines.exact(options.in(AnsiStyle.TITLE, title(statement)));
    part(statement.principal(), "Principal " + values(statement.named()));
    statement.principalMiss().ifPresent(it -> lines.wrapped("        ", it.text()));
    if (isForOthers(statement)) {
      return;
    }
    statement.actions().forEach((action, covered) -> part(covered, "Action " + action));
    for (JudgedCondition each : statement.conditions()) {
      part(each.holds(), each.operator() + " " + each.key());
      lines.hanging("        wants ", "              ", values(each.wanted()));
      if (each.holds() != Truth.YES) {
        lines.hanging("        got   ", "              ", got(each));
      }
      each.nearMiss().ifPresent(it -> lines.wrapped("        ", it.text()));
    }
  }

  private void part(Truth holds, String text) {
    String word = holds == Truth.YES ? "yes" : holds == Truth.NO ? "no" : "?";
    lines.hanging("  " + TextWriter.padded(word, 4), "      ", text);
  }

  private static String got(JudgedCondition condition) {
    if (condition.got().isAbsent()) {
      return "nothing: the request does not have this key";
    }
    return condition.got().isKnown() ? values(condition.got().values()) : "not known";
  }

  /** A few values, each cut if it is long; a question mark if there are none. */
  static String values(List<String> values) {
    if (values.isEmpty()) {
      return "?";
    }
    String some =
        values.stream()
            .limit(MOST_VALUES)
            .map(TrustStatementText::cut)
            .collect(Collectors.joining(", "));
    int more = values.size() - MOST_VALUES;
    return more > 0 ? some + " and " + more + " more" : some;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
