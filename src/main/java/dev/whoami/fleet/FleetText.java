package dev.whoami.fleet;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.fleet.model.WorkloadId;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import java.util.List;
import java.util.Locale;

/**
 * For a person: the totals, then what is wrong, and what the files leave open. On a terminal it is
 * cut to what can be seen at once; all of it is there with --all.
 */
final class FleetText {
  private static final String INDENT = "  ";
  private static final String DEEP = "      ";
  private static final int MOST_NAMED = 10;
  private static final int FEW_NAMED = 3;
  private static final int MOST_OPEN = 3;

  /** What was left out, the open questions, a blank line and the sum. */
  private static final int ROWS_OF_THE_END = 4;

  private final Fleet fleet;
  private final RenderOptions options;
  private final TextWriter lines;

  private FleetText(Fleet fleet, RenderOptions options) {
    this.fleet = fleet;
    this.options = options;
    this.lines = new TextWriter(options.width());
  }

  static String render(Fleet fleet, RenderOptions options) {
    return new FleetText(fleet, options).text();
  }

  private boolean isCut() {
    return !options.isVerbose() && options.rows() != Integer.MAX_VALUE;
  }

  private String text() {
    totals();
    fleet.unreadable().forEach(this::unreadable);
    findings();
    expectation();
    open();
    if (options.isVerbose()) {
      FleetTable.write(fleet, options, lines);
    }
    end();
    return lines.toString();
  }

  private void totals() {
    FleetTotals totals = fleet.totals();
    String nodes = fleet.nodes().isEmpty() ? "" : ", " + counted(fleet.nodes().size(), "node");
    lines.exact(
        options.in(
            AnsiStyle.TITLE,
            counted(totals.workloads(), "workload")
                + ", "
                + counted(totals.replicas(), "pod or task", "pods and tasks")
                + nodes));
    total(AnsiStyle.GOOD, totals.asConfigured(), "as configured");
    String using =
        totals.onNodeRoleUsingAws() == 0
            ? "; none shows that it uses AWS"
            : totals.onNodeRoleUsingAws() == 1
                ? "; 1 uses AWS"
                : "; " + totals.onNodeRoleUsingAws() + " use AWS";
    total(
        totals.onNodeRoleUsingAws() == 0 ? AnsiStyle.FAINT : AnsiStyle.BAD,
        totals.onNodeRole(),
        "with the role of the node or instance" + using);
    total(
        AnsiStyle.DOUBT,
        totals.others(),
        "with an identity that is not the configured one, or cannot be compared");
    total(AnsiStyle.FAINT, totals.nothing(), "without credentials");
    total(AnsiStyle.FAINT, totals.unknown(), "unknown");
  }

  private void total(AnsiStyle style, int number, String what) {
    if (number > 0) {
      String text = TextWriter.padded("", 6 - String.valueOf(number).length()) + number;
      lines.exact(options.in(style, text).then("  " + what));
    }
  }

  private void unreadable(String file, String why) {
    lines.blank();
    lines.hanging("", INDENT, options.in(AnsiStyle.BAD, "not read: ").then(file + " " + why + "."));
  }

  private void findings() {
    boolean isFirst = true;
    boolean wasWhole = false;
    int left = 0;
    for (FleetFinding each : fleet.findings()) {
      boolean isAfterWhole = wasWhole;
      wasWhole =
          isWritten(() -> finding(each, FEW_NAMED))
              || (isFirst && isWritten(() -> finding(each, 1)));
      left += wasWhole || isWritten(() -> brief(each, isAfterWhole)) ? 0 : 1;
      isFirst = false;
    }
    if (left > 0) {
      lines.exact("and " + counted(left, "more finding") + ": --all shows them");
    }
  }

  /** Writes a piece, or takes it away where it leaves no room for the end. */
  private boolean isWritten(Runnable piece) {
    Runnable undo = lines.undo();
    piece.run();
    boolean fits = !isCut() || room() >= ROWS_OF_THE_END;
    if (!fits) {
      undo.run();
    }
    return fits;
  }

  private int room() {
    return options.rows() - (int) lines.toString().chars().filter(it -> it == '\n').count();
  }

  private void finding(FleetFinding found, int few) {
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
    List<String> commands = remedy.lines();
    int most = isCut() ? Math.min(FEW_NAMED, commands.size()) : commands.size();
    commands.subList(0, most).forEach(it -> lines.exact(DEEP + it));
    if (most < commands.size()) {
      lines.exact(DEEP + "…");
    }
  }

  private void brief(FleetFinding found, boolean isAfterWhole) {
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

  private void expectation() {
    List<FleetWorkload> others = fleet.unexpected();
    if (others.isEmpty()) {
      return;
    }
    lines.blank();
    lines.hanging(
        "",
        INDENT,
        options
            .in(AnsiStyle.BAD, "expected otherwise: ")
            .then(counted(others.size(), "workload") + " by --expect"));
    int most = options.isVerbose() ? others.size() : FEW_NAMED;
    for (FleetWorkload each : others.subList(0, Math.min(most, others.size()))) {
      lines.exact(INDENT + INDENT + each.id() + "  " + each.verdict().kind().words());
    }
  }

  private void open() {
    List<OpenQuestion> all = fleet.open();
    if (all.isEmpty()) {
      return;
    }
    Runnable undo = lines.undo();
    lines.blank();
    lines.exact(options.in(AnsiStyle.TITLE, "Not known from these files"));
    int shown = 0;
    for (OpenQuestion each : all) {
      boolean isMore = isCut() && shown == MOST_OPEN;
      shown += !isMore && isWritten(() -> question(each)) ? 1 : 0;
    }
    if (shown == 0) {
      undo.run();
      lines.exact(counted(all.size(), "open question") + ": --all shows them");
    } else if (shown < all.size()) {
      lines.exact(INDENT + "and " + (all.size() - shown) + " more: --all shows them");
    }
  }

  private void question(OpenQuestion open) {
    lines.hanging(INDENT, DEEP, open.what() + ": " + open.why() + ".");
    lines.exact(DEEP + open.howToGet());
  }

  private void end() {
    long errors = fleet.findings().stream().filter(it -> it.finding().isError()).count();
    long others = fleet.findings().size() - errors;
    lines.blank();
    lines.exact(
        (errors + others == 0
                ? fleet.workloads().isEmpty() ? "No workload was found" : "No finding"
                : counted((int) errors, "error") + ", " + counted((int) others, "warning"))
            + (fleet.known().isEmpty() ? "" : ", " + fleet.known().size() + " in the baseline")
            + (errors + others == 0 ? "." : ""));
  }

  private static String counted(int number, String what) {
    return TextWriter.counted(number, what);
  }

  private static String counted(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }
}
