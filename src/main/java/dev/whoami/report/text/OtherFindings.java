package dev.whoami.report.text;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.fix.FindingPage;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists the findings whose fix a short report does not show, each in a row with its title. */
final class OtherFindings {
  private static final int ROWS_ABOVE = 2;

  private final List<Finding> findings;
  private final RenderOptions options;

  OtherFindings(Diagnosis diagnosis, Optional<OneFix> fix, RenderOptions options) {
    Optional<Finding> shown = fix.map(OneFix::finding);
    this.findings =
        diagnosis.findings().stream()
            .filter(it -> !shown.filter(it::equals).isPresent())
            .collect(Collectors.toList());
    this.options = options;
  }

  /** The codes of these findings, for the last line. */
  List<String> codes() {
    return findings.stream().map(Finding::code).collect(Collectors.toList());
  }

  /**
   * How many rows the list takes: 0 if there are no other findings, or if this is not a terminal.
   */
  int rows() {
    return findings.isEmpty() || !options.isTerminal() ? 0 : findings.size() + ROWS_ABOVE;
  }

  void write(TextWriter lines) {
    if (rows() == 0) {
      return;
    }
    lines.blank();
    lines.exact(options.in(AnsiStyle.TITLE, "Also found (for the fixes: --all-fixes)"));
    for (Finding each : findings) {
      StyledLine row = StyledLine.plain("    ").then(options.code(each.code()));
      lines.exact(row.then("  " + title(each)));
    }
  }

  private static String title(Finding finding) {
    return FindingPage.of(finding.code()).map(FindingPage::title).orElse("");
  }
}
