package dev.whoami.log;

import dev.whoami.aws.DenyingPolicy;
import dev.whoami.log.denial.Denial;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.List;

/**
 * The section about denied calls: action and resource, the caller, the policy, and who must fix it.
 */
final class DenialsSection {
  private static final int MOST = 10;
  private static final String INDENT = "    ";

  private final LogReading log;
  private final RenderOptions options;
  private final IdentifierMask mask;
  private final TextWriter lines;

  DenialsSection(LogReading log, RenderOptions options, IdentifierMask mask, TextWriter lines) {
    this.log = log;
    this.options = options;
    this.mask = mask;
    this.lines = lines;
  }

  void write() {
    List<SeenDenial> all = log.seen().denials().all();
    if (all.isEmpty()) {
      return;
    }
    lines.blank();
    lines.exact(options.in(AnsiStyle.TITLE, DenialAnswer.title(log.seen())));
    all.stream().limit(MOST).forEach(this::denial);
    long more = Math.max(0, all.size() - MOST) + log.seen().denials().leftOut();
    if (more > 0) {
      lines.blank();
      lines.wrapped("  ", TextWriter.counted(more, "other call") + ": see --format json.");
    }
  }

  private void denial(SeenDenial each) {
    DenialAnswer answer = new DenialAnswer(each, log.seen());
    Denial denial = each.denial();
    lines.blank();
    String times = each.count() == 1 ? "" : ", " + each.count() + " times";
    lines.wrapped(
        "  ",
        each.action()
            + denial.part(Denial.Part.RESOURCE).map(it -> " on " + mask.of(it)).orElse("")
            + " (line "
            + each.line()
            + times
            + ")");
    lines.wrapped(INDENT, "Caller: " + mask.of(answer.who()) + ".");
    lines.wrapped(INDENT, "Policy: " + answer.why() + ".");
    denial
        .part(Denial.Part.NEEDED)
        .ifPresent(it -> lines.wrapped(INDENT, "The action that is missing is " + it + "."));
    denial
        .policy()
        .flatMap(DenyingPolicy::arn)
        .ifPresent(it -> lines.wrapped(INDENT, "Its ARN: " + mask.of(it)));
    denial
        .part(Denial.Part.AUTHORIZATION_ID)
        .ifPresent(it -> lines.wrapped(INDENT, "Authorization ID: " + it));
    lines.wrapped(INDENT, answer.judged());
    if (!answer.notProven().isEmpty()) {
      lines.wrapped(INDENT, "This does not prove " + answer.notProven());
    }
  }
}
