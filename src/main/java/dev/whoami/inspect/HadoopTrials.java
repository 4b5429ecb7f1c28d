package dev.whoami.inspect;

import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.hadoop.Installation;
import dev.whoami.trial.HadoopCode;
import dev.whoami.trial.HadoopTrial;
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.PendingResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Runs the S3A of every installation in its own JVM, as many at once as there are CPUs. */
final class HadoopTrials {
  /** The time that is needed to kill a JVM and read its last output. */
  private static final Duration MARGIN = Duration.ofMillis(300);

  /** With more, each would delay the answers of the others. */
  private static final int MOST = 4;

  private HadoopTrials() {}

  static List<HadoopDiagnosis> run(
      List<HadoopDiagnosis> installations,
      Surroundings here,
      DiagnosisRequest request,
      DeadlineTasks tasks) {
    List<PendingResult<HadoopTrial>> underWay = new ArrayList<>();
    Semaphore room = tasks.roomFor(MOST);
    for (HadoopDiagnosis each : installations.subList(0, Math.min(MOST, installations.size()))) {
      Installation its = each.installation();
      underWay.add(
          tasks.startIn(
              room,
              "Hadoop in " + its.home(),
              () ->
                  HadoopTrial.run(
                      HadoopCode.of(its, request.hadoop()),
                      request.hadoop().bucket(),
                      here,
                      request.options(),
                      tasks.left(MARGIN))));
    }
    List<HadoopDiagnosis> tried = new ArrayList<>(installations);
    for (int i = 0; i < underWay.size(); i++) {
      tried.set(i, tried(installations.get(i), underWay.get(i)));
    }
    return tried;
  }

  private static HadoopDiagnosis tried(
      HadoopDiagnosis diagnosis, PendingResult<HadoopTrial> pending) {
    return pending.ifInTime().map(diagnosis::tried).orElse(diagnosis);
  }
}
