package dev.whoami.report;

import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.trust.JudgedCondition;
import dev.whoami.trust.JudgedStatement;
import dev.whoami.trust.NearMiss;
import dev.whoami.trust.TrustAnswer;
import dev.whoami.trust.TrustCaller;
import dev.whoami.trust.TrustFix;
import dev.whoami.trust.Truth;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a caller may assume a role, for people: the answer, then why, then the change. */
final class TrustText {
  /** Statements with their conditions; more would push the answer off the screen. */
  private static final int MOST_STATEMENTS = 2;

  private static final int MOST_LINES = 5;
  private static final int MOST_VALUES = 3;
  private static final int LONGEST_VALUE = 160;

  private final TrustAnswer answer;
  private final RenderOptions options;
  private final TextWriter lines;

  private TrustText(TrustAnswer answer, RenderOptions options) {
    this.answer = answer;
    this.options = options;
    this.lines = new TextWriter(options.width());
  }

  static String of(TrustAnswer answer, RenderOptions options) {
    TrustText text = new TrustText(answer, options);
    text.headline();
    text.statements();
    text.notes();
    text.fix();
    return text.lines.toString();
  }

  /** One line for each role. */
  static String of(List<TrustAnswer> answers, RenderOptions options) {
    TextWriter lines = new TextWriter(options.width());
    for (TrustAnswer.Kind kind : TrustAnswer.Kind.values()) {
      List<TrustAnswer> some =
          answers.stream().filter(it -> it.kind() == kind).collect(Collectors.toList());
      if (some.isEmpty()) {
        continue;
      }
      String title = kind + " by " + TextWriter.counted(some.size(), "role");
      lines.exact(options.in(style(kind), title));
      if (kind != TrustAnswer.Kind.DENIED) {
        some.forEach(it -> lines.wrapped("  ", role(it) + missing(it)));
      }
    }
    lines.blank();
    lines.wrapped("", "Details of one role: --role NAME");
    return lines.toString();
  }

  private static String missing(TrustAnswer answer) {
    return answer.missing().isEmpty()
        ? ""
        : "  (not known: " + String.join(", ", answer.missing()) + ")";
  }

  private static String role(TrustAnswer answer) {
    return answer.policy().role().map(String::valueOf).orElse(answer.policy().name());
  }

  private static AnsiStyle style(TrustAnswer.Kind kind) {
    switch (kind) {
      case ALLOWED:
        return AnsiStyle.GOOD;
      case DENIED:
        return AnsiStyle.BAD;
      default:
        return AnsiStyle.DOUBT;
    }
  }

  private void headline() {
    TrustAnswer.Kind kind = answer.kind();
    lines.exact(options.in(style(kind), kind + ": " + sentence(kind)));
    lines.hanging("  role    ", "          ", role(answer));
    lines.hanging("  caller  ", "          ", caller());
    if (!answer.missing().isEmpty()) {
      lines.hanging("  not known: ", "    ", String.join(", ", answer.missing()));
    }
  }

  private String sentence(TrustAnswer.Kind kind) {
    switch (kind) {
      case ALLOWED:
        return "this caller may assume the role";
      case DENIED:
        return "this caller may not assume the role";
      default:
        return "whether this caller may assume the role is not known";
    }
  }

  private String caller() {
    TrustCaller caller = answer.caller();
    if (caller.kind() != TrustCaller.Kind.WEB_IDENTITY) {
      return caller.name();
    }
    return "sub "
        + values(caller.claim("sub").values())
        + ", aud "
        + values(caller.claim("aud").values())
        + ", issuer "
        + (caller.name().isEmpty() ? "?" : caller.name());
  }

  private void statements() {
    int shown = 0;
    int others = 0;
    for (JudgedStatement each : ordered()) {
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

  /** Those that decide first, then those that say least against it. */
  private List<JudgedStatement> ordered() {
    return answer.statements().stream()
        .sorted(Comparator.comparingInt(TrustText::rank))
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

  /** A statement for another kind of caller: its conditions say nothing about this one. */
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

  /** As a policy writes it. */
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

  /** What no single condition shows: a missing action, and who else is let in. */
  private void notes() {
    Set<String> notes = new LinkedHashSet<>();
    for (NearMiss each : answer.nearMisses()) {
      if (isOfAction(each.kind())) {
        notes.add(each.text());
      }
    }
    notes.addAll(
        answer.warnings().stream().map(it -> "Warning: " + it).collect(Collectors.toList()));
    if (!notes.isEmpty()) {
      lines.blank();
      notes.forEach(it -> lines.wrapped("", it));
    }
  }

  private static boolean isOfAction(NearMiss.Kind kind) {
    return kind == NearMiss.Kind.ACTION
        || kind == NearMiss.Kind.TAG_SESSION
        || kind == NearMiss.Kind.SOURCE_IDENTITY;
  }

  private void fix() {
    if (!answer.fix().isPresent()) {
      return;
    }
    TrustFix fix = answer.fix().get();
    lines.blank();
    lines.exact(options.in(AnsiStyle.TITLE, "The smallest change that would allow it"));
    fix.steps().forEach(it -> lines.wrapped("  ", it));
    fix.statement().ifPresent(it -> lines.wrapped("    ", String.valueOf(it)));
    fix.warnings().forEach(it -> lines.wrapped("  ", "Warning: " + it));
  }

  private static String values(List<String> values) {
    if (values.isEmpty()) {
      return "?";
    }
    String some =
        values.stream().limit(MOST_VALUES).map(TrustText::cut).collect(Collectors.joining(", "));
    int more = values.size() - MOST_VALUES;
    return more > 0 ? some + " and " + more + " more" : some;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
