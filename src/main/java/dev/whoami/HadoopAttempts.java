package dev.whoami;

import dev.whoami.diagnosis.HadoopLook;
import dev.whoami.hadoop.Installation;
import dev.whoami.trial.HadoopCode;
import dev.whoami.trial.HadoopTrial;
import dev.whoami.world.Errands;
import dev.whoami.world.Errands.Errand;
import dev.whoami.world.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The S3A of every installation, run on the spot in a JVM of its own, at the same time. */
final class HadoopAttempts {
  /** What killing a JVM and reading its last words may take. */
  private static final Duration MARGIN = Duration.ofMillis(300);

  /** More at once would only keep each other from answering in time. */
  private static final int MOST = 4;

  private HadoopAttempts() {}

  static List<HadoopLook> run(
      List<HadoopLook> looks, Surroundings here, Question question, Errands errands) {
    List<Errand<HadoopTrial>> underWay = new ArrayList<>();
    for (HadoopLook each : looks.subList(0, Math.min(MOST, looks.size()))) {
      Installation its = each.installation();
      underWay.add(
          errands.start(
              "Hadoop in " + its.home(),
              () ->
                  HadoopTrial.run(
                      HadoopCode.of(its, question.hadoop()),
                      question.hadoop().bucket(),
                      here,
                      question.options(),
                      errands.left(MARGIN))));
    }
    List<HadoopLook> tried = new ArrayList<>(looks);
    for (int i = 0; i < underWay.size(); i++) {
      tried.set(i, tried(looks.get(i), underWay.get(i)));
    }
    return tried;
  }

  private static HadoopLook tried(HadoopLook look, Errand<HadoopTrial> errand) {
    return errand.ifInTime().map(look::tried).orElse(look);
  }
}
