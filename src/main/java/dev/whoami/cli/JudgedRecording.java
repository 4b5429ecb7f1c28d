package dev.whoami.cli;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.DiagnosisRequestBuilder;
import dev.whoami.inspect.RecordedRun;
import dev.whoami.inspect.RequestSettings;
import dev.whoami.report.Format;
import dev.whoami.report.writer.Notice;
import dev.whoami.world.Surroundings;
import dev.whoami.world.recording.ReplayFolder;
import dev.whoami.world.text.Printable;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Diagnoses a recording of --record, on any machine. It asks no endpoint and sends nothing. */
final class JudgedRecording {
  private final String command;
  private final String name;

  /** The recording is a folder, or one .zip file. */
  JudgedRecording(String command, String name) {
    this.command = command;
    this.name = name;
  }

  /** Diagnoses without printing. The recording stays open while the diagnosis is used. */
  <T> T use(UnaryOperator<DiagnosisRequestBuilder> here, Function<Diagnosis, T> use) {
    try (ReplayFolder replayed = ReplayFolder.in(name)) {
      Surroundings there = replayed.surroundings().orElseThrow(() -> unfit(replayed));
      return use.apply(Whoami.diagnose(there, here.apply(request(replayed)).build()));
    }
  }

  /**
   * Prints the report, and returns the exit code. The options given here override those of the
   * recording.
   */
  int report(ReportOptions reported, UnaryOperator<DiagnosisRequestBuilder> here) {
    Format first = reported.first();
    try (ReplayFolder replayed = ReplayFolder.in(name)) {
      Surroundings there = replayed.surroundings().orElseThrow(() -> unfit(replayed));
      DiagnosisRequest request = here.apply(request(replayed)).build();
      if (first == Format.TEXT) {
        tell(replayed, there);
      }
      return reported.report(Whoami.diagnose(there, request));
    }
  }

  private DiagnosisRequestBuilder request(ReplayFolder replayed) {
    try {
      return RequestSettings.in(replayed.request()).replaying(RecordedRun.in(replayed.run()));
    } catch (IllegalArgumentException damaged) {
      throw new UsageException(
          command + " " + name + ": recording.properties is damaged, so the run is not known");
    }
  }

  private static void tell(ReplayFolder replayed, Surroundings there) {
    String version = Printable.line(replayed.run().getOrDefault("whoami", "an unknown version"));
    Notice.print(
        "whoami: this was recorded at "
            + there.now()
            + " by whoami "
            + version
            + ". No endpoint is asked now.");
  }

  private UsageException unfit(ReplayFolder replayed) {
    return new UsageException(command + " " + name + ": it " + replayed.problem().orElse(""));
  }
}
