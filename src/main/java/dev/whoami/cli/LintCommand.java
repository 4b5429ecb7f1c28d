package dev.whoami.cli;

import static java.util.stream.Collectors.toList;

import dev.whoami.lint.Lint;
import dev.whoami.lint.LintFormat;
import dev.whoami.lint.LintReport;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.world.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks task definitions, Terraform and CloudFormation before they run. */
@Command(
    name = "lint",
    description = "Check task definitions, Terraform and CloudFormation before they run.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "A FILE is a task definition in JSON, a Terraform plan (terraform show -json), a",
      ".tf file, a CloudFormation template, or Kubernetes manifests in YAML, in which it",
      "checks only keys in containers. Name all .tf files of a folder together.",
      "A comment allows a finding:  # whoami:allow WHO801 reason",
      "Exit codes: 0 no error, 1 an error, 2 a file cannot be checked or wrong usage."
    })
final class LintCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "The files to check; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = CompletionValues.LintFormats.class,
      description = "text (the default), json or sarif.")
  private String format = "text";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to FILE in that format; the terminal gets the text.")
  private @Nullable String output;

  @Option(
      names = "--allow",
      paramLabel = "CODE[,CODE]",
      hideParamSyntax = true,
      split = ",",
      completionCandidates = CompletionValues.LintCodes.class,
      description = "Set these findings aside, and count them.")
  private @Nullable List<String> allowed;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "Time limit: 1m (the default), 500ms, 5s.")
  private String timeout = "1m";

  @Mixin private final ColorOption colour = new ColorOption();

  @Override
  public Integer call() {
    LintFormat chosen =
        LintFormat.named(format)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--format " + format + " is not known; use one of: " + LintFormat.names()));
    Lint lint = Lint.of(files, codes(), TimeText.TIMEOUT.parse(timeout));
    LintFormat first = OutputFile.isFile(output) ? LintFormat.TEXT : chosen;
    if (first != LintFormat.TEXT) {
      AgentNotice.tell();
    }
    LintReport printed = first.report(lint, colour.terminal());
    Output.standard().report(printed.text());
    Lint shown = printed.shown();
    if (output != null && OutputFile.isFile(output)) {
      LintReport written = chosen.report(shown, colour.file());
      OutputFile.write(output, written.text());
      shown = written.shown();
    }
    shown
        .unreadable()
        .forEach((file, why) -> Output.error().line("whoami lint: " + file + " " + why));
    return shown.exitCode();
  }

  private Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    for (String each : allowed == null ? new ArrayList<String>() : allowed) {
      codes.add(code(each.trim()));
    }
    return codes;
  }

  private static String code(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    List<String> known = Arrays.stream(LintRules.values()).map(Enum::name).collect(toList());
    if (!known.contains(code)) {
      throw new UsageException(
          "--allow " + text + " is not a finding of lint; use one of: " + String.join(", ", known));
    }
    return code;
  }
}
