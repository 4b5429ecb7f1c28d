package dev.whoami.report.text;

import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.hadoop.Jar;
import dev.whoami.place.Task;
import dev.whoami.report.writer.TextWriter;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Below the headline: the ARN, the place, and the client whose view this is. */
public final class WhoSection {
  private final Diagnosis diagnosis;
  private final TextWriter lines;

  WhoSection(Diagnosis diagnosis, TextWriter lines) {
    this.diagnosis = diagnosis;
    this.lines = lines;
  }

  void write() {
    lines.blank();
    diagnosis.verdict().arn().ifPresent(arn -> lines.exact("  " + arn));
    lines.together("  ", where(diagnosis.examination()), ", ", seenBy(diagnosis));
  }

  void writeShort() {
    lines.blank();
    diagnosis.verdict().arn().ifPresent(arn -> lines.exact("  " + arn));
    lines.wrapped("  ", where(diagnosis.examination()));
  }

  /** An installed Hadoop with the same result is listed here; others are described below. */
  public static String seenBy(Diagnosis diagnosis) {
    Examination x = diagnosis.examination();
    Optional<ConfiguredWalk> program = x.programOf(x.walk());
    if (program.isPresent()) {
      return "seen by " + program.get().title();
    }
    String client = diagnosis.verdict().client().title();
    if (diagnosis.verdict().client().isOfHadoop()) {
      return "seen by " + client + " " + x.walk().version();
    }
    String found = x.isInstalled(x.walk()) ? " " + x.walk().version() : "";
    String seen = "seen by " + client + found;
    Set<String> names = hadoops(x);
    return names.isEmpty() || WalkVerdict.disagree(x)
        ? seen
        : seen + " and " + String.join(", ", names);
  }

  private static Set<String> hadoops(Examination x) {
    Set<String> names = new LinkedHashSet<>();
    x.hadoop().stream()
        .filter(look -> look.installation().s3aJar().filter(Jar::isLoaded).isPresent())
        .forEach(
            look ->
                look.walk().ifPresent(it -> names.add(it.client().title() + " " + it.version())));
    return names;
  }

  public static String where(Examination x) {
    String through = x.process().map(it -> ", through " + ProcessSection.name(it)).orElse("");
    return placeOf(x) + through;
  }

  private static String placeOf(Examination x) {
    StringBuilder where = new StringBuilder(x.place().platform().title());
    Optional<Task> task = x.place().task();
    task.flatMap(Task::cluster).ifPresent(it -> where.append(", cluster ").append(it));
    task.flatMap(Task::family)
        .ifPresent(family -> where.append(", task definition ").append(family));
    task.flatMap(Task::revision).ifPresent(revision -> where.append(":").append(revision));
    return where.toString();
  }
}
