package dev.whoami.fleet;

import dev.whoami.diagnosis.Severity;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.FleetWorkload;
import dev.whoami.fleet.model.OpenQuestion;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import java.util.Collections;
import java.util.List;

/**
 * For a person: the totals, then what is wrong, and what the files leave open. On a terminal it is
 * cut to what can be seen at once; all of it is there with --all.
 */
final class FleetText {
  private static final String INDENT = "  ";
  private static final String DEEP = "      ";
  private static final int MOST_OPEN = 3;

  /** The number of findings left out, the open questions, a blank line and the sum. */
  private static final int ROWS_OF_THE_END = 4;

  private final Fleet fleet;
  private final RenderOptions options;
  private final TextWriter lines;
  private final FleetFindingText findings;

  private FleetText(Fleet fleet, RenderOptions options) {
    this.fleet = fleet;
    this.options = options;
    this.lines = new TextWriter(options.width());
    this.findings = new FleetFindingText(fleet, options, lines);
  }

  static String render(Fleet fleet, RenderOptions options) {
    return new FleetText(fleet, options).text();
  }

  private boolean isCut() {
    return FleetFindingText.isCut(options);
  }

  private String text() {
    TotalsText.write(fleet, options, lines);
    fleet.unreadable().forEach(this::unreadable);
    int shortened = findings();
    expectation();
    open();
    if (options.isVerbose()) {
      FleetTable.write(fleet, options, lines);
    }
    end(shortened);
    return lines.toString();
  }

  private void unreadable(String file, String why) {
    lines.blank();
    lines.hanging(
        "",
        INDENT,
        StyledLine.plain(file + " ")
            .then(options.in(AnsiStyle.BAD, "was not read:"))
            .then(" it " + why + "."));
  }

  /** Writes the findings, and returns how many are shortened. */
  private int findings() {
    boolean isFirst = true;
    boolean wasWhole = false;
    int left = 0;
    int shortened = 0;
    for (FleetFinding each : fleet.findings()) {
      boolean isAfterWhole = wasWhole;
      wasWhole =
          isWritten(() -> findings.write(each, FleetFindingText.FEW_NAMED))
              || (isFirst && isWritten(() -> findings.write(each, 1)));
      if (!wasWhole) {
        boolean isThere = isWritten(() -> findings.brief(each, isAfterWhole));
        shortened += isThere ? 1 : 0;
        left += isThere ? 0 : 1;
      }
      isFirst = false;
    }
    if (left > 0) {
      lines.exact("and " + counted(left, "more finding") + ": --all shows them");
    }
    return shortened;
  }

  /** Writes a piece, and removes it again if it leaves no room for the end. */
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
    int most = options.isVerbose() ? others.size() : FleetFindingText.FEW_NAMED;
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
    lines.commands(DEEP, Collections.singletonList(open.howToGet()));
  }

  private void end(int shortened) {
    long errors = fleet.findings().stream().filter(it -> it.finding().isError()).count();
    long notes =
        fleet.findings().stream().filter(it -> it.finding().severity() == Severity.NOTE).count();
    long warnings = fleet.findings().size() - errors - notes;
    lines.blank();
    lines.exact(
        (fleet.findings().isEmpty()
                ? fleet.workloads().isEmpty() ? none() : "No finding"
                : counted((int) errors, "error")
                    + ", "
                    + counted((int) warnings, "warning")
                    + (notes == 0 ? "" : ", " + counted((int) notes, "note")))
            + (fleet.known().isEmpty() ? "" : ", " + fleet.known().size() + " in the baseline")
            + (shortened == 0 ? "" : "; " + counted(shortened, "finding") + " shortened: see --all")
            + (fleet.findings().isEmpty() ? "." : ""));
  }

  /** An empty list is often that of another cluster or region. */
  private String none() {
    return "No pod or task was found"
        + (fleet.unreadable().isEmpty() && fleet.open().isEmpty()
            ? ". Check the kubectl context, the namespace and the region"
            : "");
  }

  private static String counted(int number, String what) {
    return TextWriter.counted(number, what);
  }
}
