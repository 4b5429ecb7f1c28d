package dev.whoami.cli;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.RecordedRun;
import dev.whoami.inspect.RequestSettings;
import dev.whoami.report.writer.Notice;
import dev.whoami.report.writer.StartCommand;
import dev.whoami.report.writer.WhoamiVersion;
import dev.whoami.world.Surroundings;
import dev.whoami.world.output.RecordingFolder;
import dev.whoami.world.output.ReportFile;
import dev.whoami.world.recording.Recording;
import dev.whoami.world.recording.RecordingSurroundings;
import dev.whoami.world.work.Crash;
import dev.whoami.world.work.DeadlineTasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A diagnosis that also records everything that it read, in a folder or in one zip file. */
final class RecordedDiagnosis {
  private static final String ZIP = ".zip";

  /** The rows below the report: the place of the recording, and the command that diagnoses it. */
  private static final int NOTICE_ROWS = 4;

  /** The largest possible recording takes seconds. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final String name;

  RecordedDiagnosis(String name) {
    this.name = name;
  }

  /** Makes the folder first, so that an unusable folder fails before the long run. */
  int of(Surroundings here, DiagnosisRequest request, ReportOptions reported) {
    if (isZip()) {
      return of(
          here,
          request,
          reported,
          it ->
              ReportFile.writePrivately(name, it.zipped())
                  .map(why -> why + "; name a file in a folder that this user can write to"));
    }
    try (RecordingFolder folder = RecordingFolder.make(name)) {
      require(folder.problem());
      return of(here, request, reported, folder::write);
    } catch (IOException notClosed) {
      throw new UncheckedIOException(notClosed);
    }
  }

  private int of(
      Surroundings here,
      DiagnosisRequest request,
      ReportOptions reported,
      Function<Recording, Optional<String>> writing) {
    RecordingSurroundings seen = new RecordingSurroundings(here);
    List<RecordedRun> run = new ArrayList<>();
    Diagnosis diagnosis = Whoami.diagnose(seen, request, run::add);
    int exit = reported.reportAbove(NOTICE_ROWS, diagnosis);
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("whoami", WhoamiVersion.withCommit());
    settings.putAll(run.get(0).toSettings());
    Recording recording =
        DeadlineTasks.within(LONGEST, here)
            .start("recording", () -> Recording.of(seen, settings, RequestSettings.of(request)))
            .orAtDeadline(this::tooLong, RecordedDiagnosis::bug);
    require(writing.apply(recording));
    tell(recording);
    return exit;
  }

  /** The recording takes too long. The report is already printed. */
  private Recording tooLong() {
    throw new UsageException(
        "--record "
            + name
            + " was not written: there is so much to look through for secrets that it took more"
            + " than "
            + LONGEST.toMillis() / 1000
            + " s");
  }

  private static Recording bug(Crash crash) {
    throw new IllegalStateException(crash.evidence());
  }

  private boolean isZip() {
    return name.endsWith(ZIP);
  }

  private void tell(Recording recording) {
    String cut =
        recording.isCut() ? " There was more than a recording holds; it is cut short." : "";
    Notice.print(
        "whoami: what was seen is in "
            + name
            + ", without secret keys and tokens; it names accounts, roles and hosts."
            + cut);
    Notice.command("Judge it anywhere:", StartCommand.USUAL.with("read " + ShellWord.ofPath(name)));
  }

  private void require(Optional<String> problem) {
    problem.ifPresent(
        why -> {
          throw new UsageException("--record " + name + " cannot be written: " + why);
        });
  }
}
