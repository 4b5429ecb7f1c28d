package dev.whoami.fleet;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import java.util.List;
import java.util.Locale;

/** For a person: a finding with its evidence, its workloads and its fix. */
final class FleetFindingText {
  private static final String INDENT = "  ";
  private static final String DEEP = "      ";
  private static final int MOST_NAMED = 10;

  /** Workloads and commands of a finding on a terminal. */
  static final int FEW_NAMED = 3;

  private final Fleet fleet;
  private final RenderOptions options;
  private final TextWriter lines;

  FleetFindingText(Fleet fleet, RenderOptions options, TextWriter lines) {
    this.fleet = fleet;
    this.options = options;
    this.lines = lines;
  }

  /** Whether the text is to fit a screen. */
  static boolean isCut(RenderOptions options) {
    return !options.isVerbose() && options.rows() != Integer.MAX_VALUE;
  }

  private boolean isCut() {
    return isCut(options);
  }

  /** In full, with this number of its workloads where the text is cut. */
  void write(FleetFinding found, int few) {
    Finding finding = found.finding();
    lines.blank();
    lines.hanging("", INDENT, head(finding).then(finding.text()));
    finding.because().forEach(it -> lines.hanging(DEEP + "saw ", DEEP + "    ", it));
    workloads(found, few);
    List<Remedy> remedies = finding.remedies();
    for (Remedy each : isCut() ? remedies.subList(0, Math.min(1, remedies.size())) : remedies) {
      remedy(each);
    }
    lines.exact(
        StyledLine.plain(INDENT)
            .then(
                options.in(AnsiStyle.FAINT, "More: " + options.command().explain(finding.code()))));
  }

  private void workloads(FleetFinding found, int few) {
    List<WorkloadId> all = found.workloads();
    int most = options.isVerbose() ? all.size() : isCut() ? few : MOST_NAMED;
    for (WorkloadId each : all.subList(0, Math.min(most, all.size()))) {
      String detail = fleet.detail(found, each);
      lines.hanging(
          INDENT + INDENT,
          DEEP,
          options.in(AnsiStyle.CODE, each.toString()).then(detail.isEmpty() ? "" : "  " + detail));
    }
    if (all.size() > most) {
      lines.exact(
          INDENT
              + INDENT
              + "and "
              + (all.size() - most)
              + " more: --only "
              + found.finding().code()
              + " --all");
    }
  }

  private void remedy(Remedy remedy) {
    lines.wrapped(INDENT, remedy.text());
    List<String> commands = remedy.commands();
    List<String> all = remedy.lines();
    int most = isCut() ? wholeCommands(commands, all.size()) : all.size();
    lines.commands(DEEP, commands.subList(0, Math.min(most, commands.size())));
    for (String line : all.subList(Math.min(most, commands.size()), most)) {
      lines.exact(DEEP + line);
    }
    if (most < all.size()) {
      lines.exact(DEEP + "…");
    }
  }

  /**
   * How many lines to show so that the last command is whole: a line that continues is indented.
   */
  private static int wholeCommands(List<String> commands, int lines) {
    int most = Math.min(FEW_NAMED, lines);
    while (most < commands.size() && commands.get(most).startsWith(" ")) {
      most++;
    }
    return most;
  }

  /** In a line or two. */
  void brief(FleetFinding found, boolean isAfterWhole) {
    if (isAfterWhole) {
      lines.blank();
    }
    lines.hanging("", INDENT, head(found.finding()).then(found.finding().gist()));
  }

  private StyledLine head(Finding finding) {
    String word = finding.severity().name().toLowerCase(Locale.ROOT);
    AnsiStyle style =
        finding.severity() == Severity.ERROR
            ? AnsiStyle.BAD
            : finding.severity() == Severity.WARNING ? AnsiStyle.DOUBT : AnsiStyle.FAINT;
    return options.in(style, word).then(" ").then(options.code(finding.code())).then("  ");
  }
}
