package dev.whoami.report;

import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.trust.NearMiss;
import dev.whoami.trust.TrustAnswer;
import dev.whoami.trust.TrustCaller;
import dev.whoami.trust.TrustFix;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints whether a caller may assume a role: the answer, the reason, and the change to make. */
final class TrustText {
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
    new TrustStatementText(options, text.lines).write(answer.statements());
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
    if (answer.policy().isNamed()) {
      lines.hanging("  role    ", "          ", role(answer));
    }
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
        + TrustStatementText.values(caller.claim("sub").values())
        + ", aud "
        + TrustStatementText.values(caller.claim("aud").values())
        + ", issuer "
        + (caller.name().isEmpty() ? "?" : caller.name());
  }

  /** Adds notes about the whole policy: a missing action, and other callers that it allows. */
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
}
