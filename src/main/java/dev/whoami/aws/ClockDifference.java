package dev.whoami.aws;

import dev.whoami.world.http.HttpReply;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How far the endpoint's clock is ahead of this machine's, by the Date header of its answer. */
final class ClockDifference {
  private ClockDifference() {}

  /** Empty if the answer has no readable date. */
  static Optional<Duration> of(HttpReply reply, Instant now) {
    return reply
        .header("Date")
        .flatMap(ClockDifference::instant)
        .map(then -> Duration.between(now, then));
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.trim())));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
