package dev.whoami.cli.progress;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.http.CallsUnderWay;
import dev.whoami.world.output.ProgressLine;

/** A diagnosis whose progress is shown on the terminal. */
public final class Progress {
  private Progress() {}

  /** Diagnoses this very process. */
  public static Diagnosis diagnose(DiagnosisRequest request) {
    CallsUnderWay calls = new CallsUnderWay();
    ProgressLine line =
        ProgressLine.start(
            () -> calls.oldestHost().map(it -> "asking " + it).orElse("looking at this container"));
    try {
      return Whoami.diagnose(new LiveSurroundings(calls), request);
    } finally {
      line.close();
    }
  }

  /** Diagnoses another process. */
  public static Diagnosis diagnose(Surroundings there, DiagnosisRequest request) {
    ProgressLine line = ProgressLine.start(() -> "looking at the process");
    try {
      return Whoami.diagnose(there, request);
    } finally {
      line.close();
    }
  }
}
