package dev.whoami.cli;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Expected;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.RecordedRun;
import dev.whoami.inspect.RequestSettings;
import dev.whoami.report.Format;
import dev.whoami.world.Surroundings;
import dev.whoami.world.output.Output;
import dev.whoami.world.recording.ReplayFolder;
import dev.whoami.world.text.Printable;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges what --record wrote down, wherever that was. Nothing is asked and nothing is sent. */
@Command(
    name = "replay",
    description = "Judge a recording of --record, as whoami did where it was made.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "The recording: its folder, or one file as a .zip.")
  private String folder = "";

  @Mixin private final ReportOptions reported = new ReportOptions();
  @Mixin private final AsOption as = new AsOption();
  @Mixin private final ExpectOptions expect = new ExpectOptions();
  @Mixin private final TerraformOption terraform = new TerraformOption();

  @Option(names = "--pid", paramLabel = "N", hidden = true)
  private @Nullable String pid;

  @Option(names = "--timeout", paramLabel = "TIME", hidden = true)
  private @Nullable String timeout;

  @Option(names = "--record", paramLabel = "DIR", hidden = true)
  private @Nullable String recording;

  @Option(names = "--offline", hidden = true)
  private boolean offline;

  @Option(names = "--run-credential-process", hidden = true)
  private boolean runsCredentialProcess;

  @Override
  public Integer call() {
    refuse("--pid", pid != null);
    refuse("--timeout", timeout != null);
    refuse("--record", recording != null);
    refuse("--offline", offline);
    refuse("--run-credential-process", runsCredentialProcess);
    Format first = reported.first();
    try (ReplayFolder replayed = ReplayFolder.in(folder)) {
      Surroundings there = replayed.surroundings().orElseThrow(() -> unfit(replayed));
      DiagnosisRequest request = request(replayed);
      if (first == Format.TEXT) {
        tell(replayed, there);
      }
      return reported.report(Whoami.diagnose(there, request));
    }
  }

  /** What the user asked for there, but for what is asked for here. */
  private DiagnosisRequest request(ReplayFolder replayed) {
    try {
      DiagnosisRequest.Builder request =
          RequestSettings.in(replayed.request()).replaying(RecordedRun.in(replayed.run()));
      Expected expected = expect.expected();
      return terraform
          .in(as.in(expected.isNothing() ? request : request.expecting(expected)))
          .build();
    } catch (IllegalArgumentException damaged) {
      throw new UsageException(
          "replay " + folder + ": recording.properties is damaged, so the run is not known");
    }
  }

  private static void tell(ReplayFolder replayed, Surroundings there) {
    String version = Printable.line(replayed.run().getOrDefault("whoami", "an unknown version"));
    Output.error()
        .line(
            "whoami: a recording of "
                + there.now()
                + " by whoami "
                + version
                + "; nothing is asked here, and the SDK's trial is the one made there");
  }

  private static void refuse(String option, boolean isGiven) {
    if (isGiven) {
      throw new UsageException(
          option
              + " is for a live diagnosis; a recording is judged as it is, with nothing asked and"
              + " nothing sent. Leave it out");
    }
  }

  private UsageException unfit(ReplayFolder replayed) {
    return new UsageException("replay " + folder + ": it " + replayed.problem().orElse(""));
  }
}
