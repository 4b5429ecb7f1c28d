package dev.whoami.log;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.rule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The fixes of a report: the first ones with their commands, then the others, then the findings
 * that the text leaves open.
 */
final class LogFixes {
  /** The limit that leaves room for the answer on the screen. */
  static final int MOST_FIXES = 2;

  private static final String INDENT = "         ";

  private final LogReading log;
  private final RenderOptions options;
  private final IdentifierMask mask;
  private final TextWriter lines;

  LogFixes(LogReading log, RenderOptions options, IdentifierMask mask, TextWriter lines) {
    this.log = log;
    this.options = options;
    this.mask = mask;
    this.lines = lines;
  }

  void write() {
    Names names = options.command().in(mask.of(log.seen().names().names()));
    Map<String, List<Remedy>> all = new LogRemedies(log, names, mask).all();
    List<Rules> possible = new ArrayList<>(log.possible());
    if (all.isEmpty() && possible.isEmpty()) {
      return;
    }
    lines.blank();
    lines.exact(options.in(AnsiStyle.TITLE, "What to do"));
    List<String> labels = new ArrayList<>(all.keySet());
    for (String each : labels.subList(0, Math.min(MOST_FIXES, labels.size()))) {
      lines.blank();
      fix(each, all.getOrDefault(each, new ArrayList<>()));
    }
    if (labels.size() > MOST_FIXES) {
      lines.blank();
      lines.wrapped("  ", "And also:");
      labels.subList(MOST_FIXES, labels.size()).forEach(this::byLabel);
    }
    possible(possible);
  }

  private void fix(String name, List<Remedy> remedies) {
    boolean isCode = isCode(name);
    String label = isCode ? "  " + name + "  " : INDENT;
    if (!isCode) {
      lines.wrapped("  ", name);
    }
    for (Remedy each : remedies) {
      lines.hanging(label, INDENT, each.text());
      each.lines().forEach(it -> lines.exact(INDENT + "  " + it));
      label = INDENT;
    }
    if (isCode) {
      more(name);
    }
  }

  private void byLabel(String name) {
    if (isCode(name)) {
      lines.hanging("  " + name + "  ", INDENT, Rules.valueOf(name).title() + ".");
      more(name);
    } else {
      lines.wrapped("  ", name + ": its fix is in --format json.");
    }
  }

  private static boolean isCode(String name) {
    return Arrays.stream(Rules.values()).anyMatch(it -> it.name().equals(name));
  }

  private void more(String code) {
    String more = "More: " + options.command().explain(code);
    lines.exact(StyledLine.plain(INDENT).then(options.in(AnsiStyle.FAINT, more)));
  }

  private void possible(List<Rules> possible) {
    if (possible.isEmpty()) {
      return;
    }
    lines.blank();
    lines.wrapped(
        "  ",
        possible.size() == 1
            ? "A possible cause. The text does not prove it. To check it, run whoami in the"
                + " container: scripts/ecs-exec for a task, scripts/kubectl-whoami for a pod."
            : "Possible causes. The text does not show which one it is. To see it, run whoami in"
                + " the container: scripts/ecs-exec for a task, scripts/kubectl-whoami for a pod.");
    possible.forEach(
        it -> lines.hanging("  " + it + "  ", INDENT, LogFindings.title(it, log.seen())));
  }
}
