package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Examination;
import dev.whoami.place.Task;
import java.util.Optional;

/** Below the headline: the ARN, the place, and through whose eyes. */
final class WhoSection {
  private final Diagnosis diagnosis;
  private final Lines lines;

  WhoSection(Diagnosis diagnosis, Lines lines) {
    this.diagnosis = diagnosis;
    this.lines = lines;
  }

  void write() {
    lines.blank();
    diagnosis.verdict().arn().ifPresent(arn -> lines.exact("  " + arn));
    lines.together("  ", where(diagnosis.examination()), ", ", seenBy(diagnosis));
  }

  static String seenBy(Diagnosis diagnosis) {
    return "seen by " + diagnosis.verdict().client().title();
  }

  static String where(Examination x) {
    StringBuilder where = new StringBuilder(x.place().platform().title());
    Optional<Task> task = x.place().task();
    task.flatMap(Task::cluster).ifPresent(it -> where.append(", cluster ").append(it));
    task.flatMap(Task::family)
        .ifPresent(family -> where.append(", task definition ").append(family));
    task.flatMap(Task::revision).ifPresent(revision -> where.append(":").append(revision));
    return where.toString();
  }
}
