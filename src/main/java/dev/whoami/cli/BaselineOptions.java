package dev.whoami.cli;

import dev.whoami.cli.typed.NamedFiles;
import dev.whoami.lint.Lint;
import dev.whoami.lint.setting.ProjectSettings;
import dev.whoami.lint.setting.WrongSettingException;
import dev.whoami.report.baseline.Baseline;
import dev.whoami.report.baseline.KnownFinding;
import dev.whoami.report.baseline.UnreadableBaselineException;
import dev.whoami.report.writer.Notice;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.output.Output;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The file of known findings, which whoami reads or writes. */
final class BaselineOptions {
  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The findings in FILE are known: they are counted, and do not fail.")
  private @Nullable String file;

  @Option(
      names = "--write-baseline",
      description =
          "Write today's findings to that file, else to a file called .whoami-baseline.json.")
  private boolean write;

  boolean isWritten() {
    return write;
  }

  /** The known findings; none while the file is rewritten. */
  Baseline read(ProjectSettings project) throws WrongSettingException {
    Optional<String> name = file == null ? project.baseline() : Optional.of(file);
    return write || !name.isPresent() ? Baseline.none() : read(name.get());
  }

  static Baseline read(String name) {
    UsageException.throwFor(
        NamedFiles.problem("baseline", name, "; write it with --write-baseline"));
    try {
      return Baseline.in(name);
    } catch (UnreadableBaselineException unreadable) {
      throw new UsageException(unreadable.reason());
    }
  }

  /**
   * Writes the findings that nothing else allows. Returns 2 if a file could not be checked,
   * otherwise 0.
   */
  int write(Lint lint, ProjectSettings project, List<String> linted) throws WrongSettingException {
    Optional<String> ofTeam = project.baseline();
    String name = file == null ? ofTeam.orElse(project.usualBaseline()) : file;
    write(name, linted, lint.known());
    if (!ofTeam.filter(name::equals).isPresent()) {
      Output.standard().line("Use it by --baseline, or as baseline: in " + ProjectSettings.NAME);
    }
    LintCommand.unread(lint, false, RenderOptions.plain()).forEach(Notice::print);
    return lint.unreadable().isEmpty() ? 0 : 2;
  }

  /** Writes the findings to a file, which may not be a link. */
  static void write(String name, List<String> inputs, List<KnownFinding> findings) {
    if (new LiveSurroundings().link(name).isPresent()) {
      throw new UsageException(
          "the baseline " + name + " is a link; remove it, or name a file by --baseline");
    }
    OutputFile.of("--baseline", name).writeBeside(inputs, Baseline.text(findings));
    Output.standard().line(TextWriter.counted(findings.size(), "finding") + " written to " + name);
  }
}
