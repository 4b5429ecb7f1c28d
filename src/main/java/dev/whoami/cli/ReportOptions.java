package dev.whoami.cli;

import dev.whoami.cli.plain.PlainArguments;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.log.LogFormat;
import dev.whoami.report.Format;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Report;
import dev.whoami.world.output.Output;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The format of a report, its destination and its length. */
final class ReportOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = FormatNames.class,
      description = "text (the default), json, markdown, html, or line: kind, ARN, findings.")
  private String format = "text";

  @Mixin private final OutputOption output = new OutputOption();

  @Mixin private final OutputOptions shown = new OutputOptions();

  @Option(
      names = "--all-fixes",
      description = "Print each fix in every form, not only in the one that fits.")
  private boolean allFixes;

  @Option(names = "--verbose", description = "Print everything, and every check with its evidence.")
  private boolean verbose;

  /** A shorter form of --format line. */
  @Option(
      names = "--quiet",
      hidden = true,
      description = "One line: kind, certainty, ARN, source, findings.")
  private boolean quiet;

  void take(PlainArguments given) {
    format = given.value("--format").orElse(format);
    allFixes = given.has("--all-fixes");
    verbose = given.has("--verbose");
    quiet = given.has("--quiet");
  }

  /** The format of standard output. Throws UsageException if the options exclude each other. */
  Format first() {
    FormatNames.parse(format);
    FormatNames.requireOneLength(quiet, verbose, allFixes);
    return FormatNames.terminal(isFile() ? "text" : format, quiet);
  }

  private boolean isFile() {
    return output.isFile(new FormatNames());
  }

  /** Whether the format is JSON, for reports that have only text and JSON. */
  boolean isJson() {
    return JsonOption.isJson(format);
  }

  /** The format of a log's report, which has fewer formats. */
  LogFormat ofLog() {
    return LogFormat.named(format)
        .orElseThrow(
            () ->
                new UsageException(
                    "a log has no --format "
                        + format
                        + "; use one of: "
                        + String.join(", ", LogFormat.names())));
  }

  OutputOptions shown() {
    return shown;
  }

  /** Prints and writes the report, and returns its exit code. */
  int report(Diagnosis diagnosis) {
    return reportAbove(0, diagnosis);
  }

  /** Prints and writes the report for a terminal on which this number of rows follows. */
  int reportAbove(int rows, Diagnosis diagnosis) {
    RenderOptions options = shown.terminal().above(rows).verbose(verbose).allFixes(allFixes);
    Report report = first().report(diagnosis, options);
    Output.standard().report(report.text());
    if (isFile()) {
      RenderOptions written = shown.file().verbose(verbose).allFixes(allFixes);
      output.file().write(FormatNames.parse(format).render(diagnosis, written));
    }
    return report.exitCode();
  }
}
