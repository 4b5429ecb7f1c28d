package dev.whoami.fleet.kubernetes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Job that a CronJob made, as far as its name shows it. The controller names it for the CronJob
 * and the minute of its schedule, counted from 1970: report-29506620 (kubernetes/kubernetes:
 * pkg/controller/cronjob).
 */
final class ScheduledRun {
  private static final Pattern NAME = Pattern.compile("(.+)-([1-9][0-9]{7})");
  private static final long SECONDS_OF_A_MINUTE = 60;

  /** The controller and the server of the API may have clocks that differ a little. */
  private static final Duration EARLY = Duration.ofMinutes(1);

  /** A pod that failed gets another one, and a run that was missed starts late. */
  private static final Duration LATE = Duration.ofDays(7);

  private ScheduledRun() {}

  /** The CronJob of a pod's Job; empty if the pod was not made soon after such a minute. */
  static Optional<Controller> cronJob(ClusterPod pod) {
    Matcher name = NAME.matcher(pod.controller().name());
    if (!pod.controller().kind().equals("Job") || !name.matches()) {
      return Optional.empty();
    }
    Instant scheduled = Instant.ofEpochSecond(Long.parseLong(name.group(2)) * SECONDS_OF_A_MINUTE);
    return pod.created()
        .filter(it -> !it.isBefore(scheduled.minus(EARLY)) && it.isBefore(scheduled.plus(LATE)))
        .map(it -> Controller.of("CronJob", name.group(1)));
  }
}
