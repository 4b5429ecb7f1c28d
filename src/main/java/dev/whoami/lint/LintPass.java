package dev.whoami.lint;

import dev.whoami.lint.code.RepositoryCode;
import dev.whoami.lint.model.ContainerCode;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.NestedFile;
import dev.whoami.lint.model.OpenAccountRoles;
import dev.whoami.lint.program.HelmChart;
import dev.whoami.lint.program.ProgramFile;
import dev.whoami.lint.program.ProgramKind;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.lint.rule.OpenPipelineJobs;
import dev.whoami.lint.setting.LintSettings;
import dev.whoami.lint.source.SourceFile;
import dev.whoami.lint.tree.FoundFiles;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.WorkResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the files, combines those that belong together, and checks them within a time limit. */
final class LintPass {
  private final FoundFiles files;
  private final LintSettings settings;
  private final DeadlineTasks tasks;
  private final ContainerCode code;
  private final LintResults results = new LintResults();

  private LintPass(FoundFiles files, LintSettings settings, DeadlineTasks tasks) {
    this.files = files;
    this.settings = settings;
    this.tasks = tasks;
    this.code = RepositoryCode.of(files.code());
  }

  /** Judges the files, in order and once each. */
  static LintResults over(FoundFiles files, LintSettings settings, DeadlineTasks tasks) {
    LintPass pass = new LintPass(files, settings, tasks);
    pass.takeUnreached();
    List<SourceFile> terraform = pass.read();
    ReportedFiles reported = new ReportedFiles(files, settings);
    reported.leaveOutNested(pass.judgeModules(terraform), pass.results);
    pass.judgeAcrossFiles();
    reported.leaveOutExcluded(pass.results);
    reported.spareSamples(pass.results);
    return pass.results;
  }

  private void takeUnreached() {
    results.takeUnreadable(files.unmatched());
    files
        .unlisted()
        .forEach(it -> results.leaveOpen(it, "This folder cannot be listed by this user."));
    files
        .unreachable()
        .forEach(
            it -> results.leaveOpen(it, "This locale cannot write the name; set LC_ALL=C.UTF-8."));
  }

  /** Returns the Terraform files, which are checked as modules. */
  private List<SourceFile> read() {
    List<SourceFile> terraform = new ArrayList<>();
    List<ReadFile> read = TimedReading.of(files, code, tasks);
    NestedFiles nested = NestedFiles.among(read);
    for (ReadFile each : read) {
      if (each.isPassedOver()) {
        takePassedOver(each);
        continue;
      }
      results.take(nested.contains(each) ? each.judgedElsewhere() : each);
      if (each.file().isOfModule()) {
        terraform.add(each.file());
      }
    }
    return terraform;
  }

  /** Returns the files that the modules include. */
  private List<NestedFile> judgeModules(List<SourceFile> terraform) {
    return ModulePass.judge(terraform, new SampleCalls(files), code, tasks, results);
  }

  /** Renders a chart with helm if the user asked for that. */
  private void takePassedOver(ReadFile file) {
    String name = file.file().name();
    boolean isChart =
        settings.rendersCharts()
            && ProgramFile.mayBe(name)
            && ProgramFile.of(name).filter(it -> it == ProgramKind.HELM).isPresent();
    if (!isChart) {
      results.take(file.judged());
      return;
    }
    Duration left = tasks.left(tasks.limit().dividedBy(10));
    HelmChart chart = HelmChart.rendered(name, new LiveSurroundings(), left);
    Optional<String> manifests = chart.manifests();
    if (manifests.isPresent()) {
      ReadFile rendered = ReadFile.of(SourceFile.of(chart.name(), manifests.get()), code);
      if (!rendered.isPassedOver()) {
        results.take(rendered);
      }
    } else {
      results.take(RuleResults.open(chart.note()));
    }
  }

  /** This also has the time limit, because there can be very many pods. */
  private void judgeAcrossFiles() {
    Declarations all = results.acrossFiles();
    WorkResult<List<LintFinding>> result =
        tasks
            .start("lint-across-files", () -> LintRules.judgeAcrossFiles(all.with(code)))
            .awaited();
    result.value().ifPresent(results::takeFound);
    results.takeOpen(OpenAccountRoles.in(all));
    results.takeOpen(OpenPipelineJobs.in(all));
    Set<String> across = results.filesOfAcross();
    result
        .crash()
        .ifPresent(
            bug -> across.forEach(it -> results.takeUnlessJudged(SourceFile.crashed(it, bug))));
    if (result.isLate()) {
      String why = TimeoutReason.within(tasks.limit()).judged();
      across.forEach(it -> results.take(ReadFile.late(it, why)));
    }
  }
}
