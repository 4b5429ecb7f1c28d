package dev.whoami.report.text;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.writer.WhoamiVersion;
import java.time.temporal.ChronoUnit;

/** The last lines of a report that is kept: version, time, duration and exit code. */
public final class Footer {
  public static final String PROMISE = "Secret keys and tokens are never shown.";

  private Footer() {}

  public static String of(Diagnosis diagnosis) {
    String at = diagnosis.at().truncatedTo(ChronoUnit.SECONDS).toString();
    return String.join(
        ", ",
        "whoami " + WhoamiVersion.text(),
        at.replace('T', ' ').replace("Z", " UTC"),
        "took " + TextReport.seconds(diagnosis.elapsedMillis()) + " s",
        "exit code " + diagnosis.exitCode());
  }
}
