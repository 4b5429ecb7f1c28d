package dev.whoami.rule.sts;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.place.Task;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.EndpointOwner;
import dev.whoami.rule.part.Restart;
import dev.whoami.rule.part.Rule;
import java.time.Duration;
import java.util.Optional;

/** The clock of this machine differs from that of AWS. */
public final class ClockSkew implements Rule {
  /** The clock difference that AWS accepts in a signature. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Duration ahead = x.stsAhead().orElse(Duration.ZERO);
    if (isIn(x)) {
      return Optional.of(
          Finding.of(text(ahead))
              .withSeverity(severity(j))
              .because(evidence(ahead))
              .remedy(remedy(x)));
    }
    boolean adrift = x.place().task().filter(Task::isClockAdrift).isPresent();
    return adrift
        ? Optional.of(
            Finding.of(
                    "The task metadata says that the clock of this machine is not synchronized."
                        + " When it is more than five minutes off, AWS rejects requests signed"
                        + " here.")
                .withSeverity(Severity.WARNING)
                .because("task metadata: ClockSynchronizationStatus is NOT_SYNCHRONIZED")
                .remedy(remedy(x)))
        : Optional.empty();
  }

  /** Whether the clock is so far off that AWS rejects signatures of this machine. */
  static boolean isIn(Examination x) {
    return x.stsAhead().filter(it -> it.abs().compareTo(TOLERANCE) >= 0).isPresent();
  }

  private static String text(Duration ahead) {
    return "The clock of this machine is "
        + words(ahead.abs())
        + (ahead.isNegative() ? " ahead of" : " behind")
        + " the clock of AWS. AWS rejects requests that are signed more than five minutes off. "
        + (ahead.isNegative()
            ? "Valid keys and tokens can look expired here."
            : "Expired keys and tokens can look valid here.");
  }

  private static String evidence(Duration ahead) {
    return "STS's Date is " + ahead.toMillis() / 1000 + " s from the time here";
  }

  private static String words(Duration off) {
    long minutes = off.toMinutes();
    return minutes < 120 ? minutes + " minutes" : off.toHours() + " hours";
  }

  /**
   * An error only if something expired or was rejected, because some clients correct the time
   * themselves.
   */
  private static Severity severity(Judgement j) {
    boolean expired =
        j.examination().seen().all().stream()
            .map(Observation::outcome)
            .anyMatch(it -> it.has(Fault.EXPIRED));
    boolean hurts = expired || j.verdict().kind() == IdentityKind.REFUSED;
    return hurts ? Severity.ERROR : Severity.WARNING;
  }

  private static Remedy remedy(Examination x) {
    Platform platform = x.place().platform();
    if (platform.isRunByAws()) {
      String where = EndpointOwner.whereAwsRunsIt(platform);
      return Restart.stopTask(
          "On " + where + " AWS runs the clock. " + Restart.newTask(x) + ".", x);
    }
    if (platform.isOfService() && platform != Platform.GREENGRASS) {
      return Remedy.of("AWS runs the clock here. Start the program again, on another machine.");
    }
    return platform == Platform.GREENGRASS
        ? Remedy.of("Set the clock of the core device:").fix(Fix.of("WHO503", "set-clock"))
        : Remedy.of("Set the clock of the instance, not of the container. On the instance:")
            .fix(Fix.of("WHO503", "set-clock"));
  }
}
