package dev.whoami.report;

import dev.whoami.aws.Arn;
import dev.whoami.chain.Walk;
import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.hadoop.CredentialStore;
import dev.whoami.hadoop.Flume;
import dev.whoami.hadoop.HadoopSettings;
import dev.whoami.hadoop.Installation;
import dev.whoami.hadoop.Jar;
import dev.whoami.hadoop.Property;
import dev.whoami.probe.Outcome;
import dev.whoami.report.text.ClientTable;
import dev.whoami.report.text.VisitMark;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.trial.HadoopFault;
import dev.whoami.trial.HadoopTrial;
import dev.whoami.trial.Trial;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One installation of Hadoop: its jars and settings, the identity of its S3A, and why. */
final class InstallationSection {
  private static final String INDENT = "                ";

  private final Examination x;
  private final HadoopDiagnosis diagnosis;
  private final RenderOptions options;
  private final TextWriter lines;

  InstallationSection(
      Examination x, HadoopDiagnosis diagnosis, RenderOptions options, TextWriter lines) {
    this.x = x;
    this.diagnosis = diagnosis;
    this.options = options;
    this.lines = lines;
  }

  void write() {
    Installation its = diagnosis.installation();
    lines.hanging(
        "", "  ", options.in(AnsiStyle.TITLE, title(its) + ", found by " + its.foundBy()));
    lines.blank();
    row("jars", jars(its));
    its.conflicts().forEach(it -> warning("jars", it.clause()));
    its.flume().ifPresent(this::flume);
    row(
        "site files",
        its.confFolders().isEmpty() ? "nowhere" : String.join(", ", its.confFolders()));
    diagnosis.settings().problems().forEach(it -> warning("settings", it.toString()));
    settings();
    diagnosis.settings().stores().forEach(this::store);
    who();
    providers();
    diagnosis.trial().ifPresent(this::message);
  }

  static String title(Installation its) {
    String flume = its.flume().map(it -> "Flume " + it.version().orElse("") + " with ").orElse("");
    String hadoop = "Hadoop " + its.hadoopVersion().orElse("of unknown version");
    return flume.replace("  ", " ") + hadoop + " in " + its.home();
  }

  private static String jars(Installation its) {
    String jars =
        its.jars().stream()
            .filter(Jar::isLoaded)
            .map(it -> it.artifact() + it.version().map(v -> " " + v).orElse(""))
            .distinct()
            .collect(Collectors.joining(", "));
    return jars.isEmpty() ? "none that matters to S3" : jars;
  }

  private void flume(Flume flume) {
    String hadoop = flume.hadoopHome().orElse(flume.hadoopCommand().orElse("none"));
    row("its Hadoop", hadoop);
    if (flume.isClassPathCleared()) {
      warning("exported", "HADOOP_CLASSPATH, which bin/flume-ng clears");
    } else if (flume.isClassPathExported()) {
      row("exported", "HADOOP_CLASSPATH");
    }
  }

  /** The settings that are set, grouped by their file. */
  private void settings() {
    String file = "";
    for (Property each : set(diagnosis.settings())) {
      if (!each.origin().equals(file)) {
        file = each.origin();
        row("settings", file);
      }
      lines.hanging(INDENT + "  ", INDENT + "    ", each.shownName() + " = " + each.shown());
    }
  }

  private static List<Property> set(HadoopSettings settings) {
    return settings.all().stream()
        .filter(it -> !it.isDefault())
        .sorted(Comparator.comparing(Property::origin).thenComparing(Property::name))
        .collect(Collectors.toList());
  }

  private void store(CredentialStore store) {
    String held =
        store
            .problem()
            .map(it -> it.clause())
            .orElse(store.aliases().isEmpty() ? "empty" : String.join(", ", store.aliases()));
    row("store", store.shown() + ": " + held);
  }

  private void who() {
    lines.blank();
    if (!diagnosis.walk().isPresent()) {
      row("its S3A", "not walked: no jar tells its version");
      return;
    }
    WalkVerdict verdict = WalkVerdict.of(x, diagnosis.walk().get());
    row("its S3A", ClientTable.answer(verdict) + trial(diagnosis.walk().get()));
    verdict.arn().map(Arn::toString).ifPresent(arn -> lines.exact(INDENT + arn));
  }

  private String trial(Walk walk) {
    Optional<Trial> trial = diagnosis.trial().map(HadoopTrial::trial);
    if (!trial.isPresent()) {
      return " (not tried)";
    }
    if (!trial.get().isConclusive()) {
      boolean isRefusal =
          diagnosis.trial().flatMap(HadoopTrial::fault).filter(HadoopFault::isRefusal).isPresent();
      String how = trial.get().ending() == Trial.Ending.NOT_RUN ? "not tried: " : "tried: ";
      return " (" + (isRefusal ? "" : how) + trial.get().remark() + ")";
    }
    return x.isAsPredicted(walk)
        ? " (tried: same result)"
        : " (tried: " + tried(trial.get(), walk) + ")";
  }

  private String tried(Trial trial, Walk walk) {
    return x.sourceOf(trial, walk).map(it -> it.title()).orElse("nothing: " + trial.remark())
        + ", which differs";
  }

  private void providers() {
    if (!diagnosis.walk().isPresent()) {
      return;
    }
    lines.blank();
    lines.exact(
        StyledLine.plain("  ").then(options.in(AnsiStyle.TITLE, "Its providers, in order")));
    for (Visit visit : diagnosis.walk().get().visits()) {
      lines.hanging("  " + VisitMark.of(visit, options) + " ", "      ", visit.link().name());
      lines.wrapped("      ", ChainsReport.remark(visit));
    }
  }

  /**
   * Quotes the message that S3A would log, and adds what it leaves out: the checks of the source.
   */
  private void message(HadoopTrial trial) {
    if (!trial.says().isPresent()) {
      return;
    }
    lines.blank();
    row("it says", trial.says().get());
    if (trial.hidesCause()) {
      for (Visit visit : diagnosis.walk().map(Walk::visits).orElse(Collections.emptyList())) {
        Outcome outcome = visit.observation().outcome();
        if (outcome.isConfiguredInVain()) {
          row("the cause", visit.observation().evidence());
        }
      }
    }
  }

  private void row(String label, String text) {
    marked("    " + label, text);
  }

  /** A wrapped warning behind its label. */
  private void warning(String label, String text) {
    marked("  ! " + label, text);
  }

  private void marked(String label, String text) {
    lines.hanging(TextWriter.padded(label, INDENT.length()), INDENT, text);
  }
}
