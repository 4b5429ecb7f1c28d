package dev.whoami.lint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * For a job of GitHub Actions: a workflow command for each finding, which GitHub shows beside the
 * line in a pull request. Errors come first, since GitHub shows ten of each kind.
 */
final class LintGitHub implements LintRenderer {
  @Override
  public String render(Lint lint, RenderOptions options, LintSections sections) {
    List<LintFinding> findings = new ArrayList<>(lint.findings());
    findings.sort(Comparator.comparing(it -> it.finding().severity()));
    StringBuilder text = new StringBuilder();
    lint.unreadable()
        .forEach((file, why) -> text.append(unchecked(lint.pathOf(file), "it " + why)));
    if (!lint.late().isEmpty()) {
      text.append(unchecked(lint.pathOf(lint.late().first()), lint.late().text()));
    }
    sections
        .list("findings", findings, it -> it.at().file(), it -> command(it, lint, options))
        .forEach(text::append);
    TextWriter sum = new TextWriter(options.width());
    sum.exact(LintSummary.judged(lint));
    sum.exact(LintSummary.found(lint));
    return text.append(sum).toString();
  }

  private static String unchecked(String path, String why) {
    return WorkflowCommand.of("error")
        .with("file", path)
        .with("title", "whoami lint")
        .saying("This file could not be checked: " + why);
  }

  private static String command(LintFinding found, Lint lint, RenderOptions options) {
    Finding finding = found.finding();
    SourceLocation at = found.at();
    WorkflowCommand file =
        WorkflowCommand.of(name(finding.severity())).with("file", lint.pathOf(at.file()));
    WorkflowCommand command =
        at.line().map(it -> file.with("line", String.valueOf(it))).orElse(file);
    StringBuilder message = new StringBuilder(finding.text());
    finding.because().forEach(it -> message.append("\nsaw ").append(it));
    finding.remedies().forEach(it -> message.append('\n').append(it.text()));
    message.append("\nMore: ").append(options.command().explain(finding.code()));
    return command.with("title", finding.code()).saying(message.toString());
  }

  private static String name(Severity severity) {
    switch (severity) {
      case ERROR:
        return "error";
      case WARNING:
        return "warning";
      default:
        return "notice";
    }
  }
}
