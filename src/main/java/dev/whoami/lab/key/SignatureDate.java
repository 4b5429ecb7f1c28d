package dev.whoami.lab.key;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The time of a signature: AWS accepts a difference of a quarter of an hour. */
public final class SignatureDate {
  private static final Duration LENIENCY = Duration.ofMinutes(15);
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX").withZone(ZoneOffset.UTC);

  private SignatureDate() {}

  /** AWS's message about a date that is too far away; empty if it is near, or not a date. */
  public static Optional<String> problemOf(String date) {
    Instant now = Instant.now();
    Instant signed;
    try {
      signed = FORMAT.parse(date, Instant::from);
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
    Instant earliest = now.minus(LENIENCY);
    Instant latest = now.plus(LENIENCY);
    if (signed.isBefore(earliest)) {
      return Optional.of(
          "Signature expired: " + date + " is now earlier than " + with(earliest, now, " - "));
    }
    return signed.isAfter(latest)
        ? Optional.of(
            "Signature not yet current: "
                + date
                + " is still later than "
                + with(latest, now, " + "))
        : Optional.empty();
  }

  private static String with(Instant limit, Instant now, String sign) {
    String minutes = sign + LENIENCY.toMinutes() + " min.)";
    return FORMAT.format(limit) + " (" + FORMAT.format(now) + minutes;
  }
}
