package dev.whoami.cli;

import dev.whoami.cli.plain.PlainArguments;
import dev.whoami.cli.start.AgentNotice;
import dev.whoami.cli.start.OwnCommand;
import dev.whoami.cli.typed.NamedFiles;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.lint.Lint;
import dev.whoami.lint.LintFormat;
import dev.whoami.lint.LintReport;
import dev.whoami.lint.SmallHeap;
import dev.whoami.lint.patch.FixPatch;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.lint.setting.LintSettings;
import dev.whoami.lint.setting.ProjectSettings;
import dev.whoami.lint.setting.WrongSettingException;
import dev.whoami.report.writer.Notice;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.file.UnreadFiles;
import dev.whoami.world.output.Output;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks task definitions, Terraform and CloudFormation before they run. */
@Command(
    name = "lint",
    description = {
      "lint checks Terraform files, plans (terraform show -json), task definitions in JSON,"
          + " CloudFormation templates, and Kubernetes manifests in YAML. In folders, it skips"
          + " other files and those that Git ignores. The settings of a team are in the file called"
          + " .whoami.yaml, and a comment allows a finding at its place."
    },
    exitCodeList = {"0:nothing fails", "1:a finding fails", "2:a file cannot be checked"},
    footer = {
      "${ROOT-COMMAND-NAME} lint",
      "${ROOT-COMMAND-NAME} lint infra/ plan.json --fail-on warning",
      "${ROOT-COMMAND-NAME} lint --format sarif --output whoami.sarif",
      "# whoami:allow WHO801 the reason          (a comment in a file)"
    })
final class LintCommand implements Callable<Integer> {
  private static final String INSTEAD = "; name a file or a folder that is there";

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files, folders or patterns (the current folder); - is standard input.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = CompletionValues.LintFormats.class,
      description = "text (the default), line, json, sarif, junit, github or gitlab.")
  private String format = "text";

  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      completionCandidates = CompletionValues.Severities.class,
      description = "What makes the exit code 1: error (the default), warning or note.")
  private @Nullable String failOn;

  @Option(
      names = "--allow",
      paramLabel = "CODE[,CODE]",
      hideParamSyntax = true,
      split = ",",
      completionCandidates = CompletionValues.LintCodes.class,
      description = "Set these findings aside, and count them.")
  private @Nullable List<String> allowed;

  @Option(
      names = "--helm",
      description = "Render Helm charts by helm template, and check what it prints.")
  private boolean helm;

  @Mixin private final BaselineOptions baseline = new BaselineOptions();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "Time limit: 1m (the default), 500ms, 5s.")
  private String timeout = "1m";

  /** A shorter form of --format line. */
  @Option(
      names = "--quiet",
      hidden = true,
      description = "A line for each finding that fails, else nothing.")
  private boolean quiet;

  @Option(
      names = {"--all", "--verbose"},
      description = "Every finding with its fix. Without it, the text has at most 40 lines.")
  private boolean all;

  @Spec private @Nullable CommandSpec spec;

  /** The given arguments; null if picocli reads them. */
  private final @Nullable PlainArguments plain;

  @Option(
      names = "--write-patch",
      paramLabel = "FILE",
      description = "Write the fixes that only add lines to FILE, for git apply.")
  private @Nullable String patch;

  @Mixin private final ColorOption color = new ColorOption();

  LintCommand() {
    this(null);
  }

  private LintCommand(@Nullable PlainArguments plain) {
    this.plain = plain;
  }

  /** The command that picocli would make of these arguments. */
  static LintCommand of(PlainArguments given) {
    LintCommand command = new LintCommand(given);
    command.paths.addAll(given.operands());
    command.format = given.value("--format").orElse(command.format);
    command.failOn = given.value("--fail-on").orElse(null);
    command.timeout = given.value("--timeout").orElse(command.timeout);
    command.quiet = given.has("--quiet");
    command.all = given.has("--all");
    return command;
  }

  @Override
  public Integer call() {
    LintFormat chosen = CompletionValues.chosen("--format", format, LintFormat.values());
    if (quiet && all) {
      throw new UsageException("--quiet excludes --all and --verbose; give one of them");
    }
    boolean isBeside = output.isFile(new CompletionValues.LintFormats());
    try {
      ProjectSettings project = ProjectSettings.around(linted());
      LintSettings settings = settings(project);
      Duration limit = TimeText.TIMEOUT.parse(timeout);
      // Wrong usage is answered here, before a second JVM starts.
      Optional<Integer> code = SmallHeap.run(linted(), OwnCommand.here().handedOn(), words());
      if (code.isPresent()) {
        return code.get();
      }
      Lint lint = Lint.in(linted(), settings, limit);
      return baseline.isWritten()
          ? baseline.write(lint, project, linted())
          : report(lint, chosen, isBeside);
    } catch (WrongSettingException wrong) {
      throw new UsageException(wrong.reason());
    }
  }

  private List<String> linted() {
    return paths.isEmpty() ? Collections.singletonList(".") : paths;
  }

  private LintSettings settings(ProjectSettings project) throws WrongSettingException {
    LintSettings settings =
        project.settings().allowing(codes()).knowing(baseline.read(project)).renderingCharts(helm);
    return failOn == null
        ? settings
        : settings.failingOn(CompletionValues.chosen("--fail-on", failOn, Severity.values()));
  }

  private int report(Lint lint, LintFormat chosen, boolean isBeside) {
    LintFormat usual = quiet ? LintFormat.LINE : LintFormat.TEXT;
    LintFormat first = isBeside || quiet ? usual : chosen;
    if (!first.isForPeople()) {
      AgentNotice.tell();
    }
    RenderOptions seen = color.terminal().verbose(all).withArguments(given());
    LintReport printed = first.report(lint, seen);
    Output.standard().report(printed.text());
    Lint shown = printed.shown();
    if (isBeside) {
      LintReport written = chosen.report(shown, color.file().verbose(all).withArguments(given()));
      output.file().writeBeside(linted(), written.text());
      shown = written.shown();
    }
    if (patch != null) {
      writePatch(shown, patch);
    }
    unread(shown, first.isForPeople(), seen).forEach(Notice::print);
    return shown.exitCode();
  }

  /**
   * The notices about unreadable files. The text lists those of a folder itself, and on a terminal
   * all of them: there a notice only names what was meant.
   */
  static List<String> unread(Lint shown, boolean isForPeople, RenderOptions seen) {
    if (isForPeople && seen.isTerminal()) {
      return NamedFiles.meant("lint", shown.unread());
    }
    UnreadFiles unlisted = isForPeople ? shown.unread().only(shown::isNamed) : shown.unread();
    return NamedFiles.notices("lint", unlisted, INSTEAD);
  }

  /**
   * Writes the patch. It changes none of the checked files, and a report for a program stays as it
   * is.
   */
  private void writePatch(Lint lint, String file) {
    FixPatch fixes = FixPatch.of(lint);
    OutputFile.of("--write-patch", file).writeBeside(linted(), fixes.text());
    fixes.summary(file).forEach(Notice::print);
  }

  /** The arguments of this run, as a shell takes them. */
  private String given() {
    return ShellWord.all(words());
  }

  private List<String> words() {
    if (plain != null) {
      return plain.words();
    }
    return spec == null
        ? Collections.emptyList()
        : spec.root().commandLine().getParseResult().originalArgs();
  }

  private Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    for (String each : allowed == null ? new ArrayList<String>() : allowed) {
      codes.add(FindingPages.code("--allow", each.trim(), LintRules.values(), "lint"));
    }
    return codes;
  }
}
