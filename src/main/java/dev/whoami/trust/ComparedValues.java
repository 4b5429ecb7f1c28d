package dev.whoami.trust;

import dev.whoami.world.text.LazyPattern;
import dev.whoami.world.text.StarPattern;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/** Compares a value of a policy with a value of a request as texts, ARNs, numbers or times. */
interface ComparedValues {
  LazyPattern NUMBER = LazyPattern.of("[+-]?\\d{1,18}(\\.\\d{1,18})?");

  /** A shorter number may be a year, or a day without hyphens. */
  LazyPattern SECONDS = LazyPattern.of("\\d{9,11}");

  LazyPattern DAY = LazyPattern.of("\\d{4}-\\d{2}-\\d{2}");
  int PARTS_OF_ARN = 6;

  Truth compare(String wanted, String got);

  static ComparedValues texts(BiPredicate<String, String> holds) {
    return (wanted, got) -> Truth.of(holds.test(wanted, got));
  }

  /** Compares numbers. The predicate gets the sign of the request's value minus the policy's. */
  static ComparedValues numbers(IntPredicate holds) {
    return (wanted, got) ->
        NUMBER.matcher(wanted).matches() && NUMBER.matcher(got).matches()
            ? Truth.of(holds.test(new BigDecimal(got).compareTo(new BigDecimal(wanted))))
            : Truth.UNKNOWN;
  }

  /** Compares times. The predicate gets the same sign as for numbers. */
  static ComparedValues dates(IntPredicate holds) {
    return (wanted, got) -> {
      Optional<Instant> limit = instant(wanted);
      Optional<Instant> actual = instant(got);
      return limit.isPresent() && actual.isPresent()
          ? Truth.of(holds.test(actual.get().compareTo(limit.get())))
          : Truth.UNKNOWN;
    };
  }

  /**
   * Compares each of the six parts separately, so that an asterisk matches no colon between them.
   */
  static Truth arns(String wanted, String got) {
    String[] patterns = wanted.split(":", PARTS_OF_ARN);
    String[] parts = got.split(":", PARTS_OF_ARN);
    if (patterns.length < PARTS_OF_ARN || parts.length < PARTS_OF_ARN) {
      return Truth.UNKNOWN;
    }
    boolean matches = true;
    for (int i = 0; matches && i < PARTS_OF_ARN; i++) {
      matches = StarPattern.matches(patterns[i], parts[i]);
    }
    return Truth.of(matches);
  }

  static Truth truths(String wanted, String got) {
    Truth expected = truth(wanted);
    Truth actual = truth(got);
    return expected == Truth.UNKNOWN || actual == Truth.UNKNOWN
        ? Truth.UNKNOWN
        : Truth.of(expected == actual);
  }

  static Truth truth(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.equals("true")) {
      return Truth.YES;
    }
    return word.equals("false") ? Truth.NO : Truth.UNKNOWN;
  }

  /** A day, a time, or seconds since 1970; empty for anything else. */
  static Optional<Instant> instant(String text) {
    try {
      if (SECONDS.matcher(text).matches()) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
      }
      return Optional.of(
          DAY.matcher(text).matches()
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }
}
