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
import java.util.function.IntPredicate;

/** How an operator compares one value of a policy with one value of a request. */
enum Comparison {
  STRING_EQUALS("stringequals", "stringnotequals") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return Truth.of(wanted.equals(got));
    }
  },
  STRING_EQUALS_IGNORE_CASE("stringequalsignorecase", "stringnotequalsignorecase") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return Truth.of(wanted.equalsIgnoreCase(got));
    }
  },
  STRING_LIKE("stringlike", "stringnotlike") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return Truth.of(StarPattern.matches(wanted, got));
    }
  },
  ARN_EQUALS("arnequals", "arnnotequals") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return arns(wanted, got);
    }
  },
  ARN_LIKE("arnlike", "arnnotlike") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return arns(wanted, got);
    }
  },
  BOOL("bool", "") {
    @Override
    Truth compareTexts(String wanted, String got) {
      Truth expected = truth(wanted);
      Truth actual = truth(got);
      return expected == Truth.UNKNOWN || actual == Truth.UNKNOWN
          ? Truth.UNKNOWN
          : Truth.of(expected == actual);
    }
  },
  NUMERIC_EQUALS("numericequals", "numericnotequals") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return numbers(wanted, got, it -> it == 0);
    }
  },
  NUMERIC_LESS_THAN("numericlessthan", "") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return numbers(wanted, got, it -> it < 0);
    }
  },
  NUMERIC_LESS_THAN_EQUALS("numericlessthanequals", "") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return numbers(wanted, got, it -> it <= 0);
    }
  },
  NUMERIC_GREATER_THAN("numericgreaterthan", "") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return numbers(wanted, got, it -> it > 0);
    }
  },
  NUMERIC_GREATER_THAN_EQUALS("numericgreaterthanequals", "") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return numbers(wanted, got, it -> it >= 0);
    }
  },
  DATE_EQUALS("dateequals", "datenotequals") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return dates(wanted, got, it -> it == 0);
    }
  },
  DATE_LESS_THAN("datelessthan", "") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return dates(wanted, got, it -> it < 0);
    }
  },
  DATE_LESS_THAN_EQUALS("datelessthanequals", "") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return dates(wanted, got, it -> it <= 0);
    }
  },
  DATE_GREATER_THAN("dategreaterthan", "") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return dates(wanted, got, it -> it > 0);
    }
  },
  DATE_GREATER_THAN_EQUALS("dategreaterthanequals", "") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return dates(wanted, got, it -> it >= 0);
    }
  },
  /** The address that STS sees depends on the network, proxies and endpoints of the caller. */
  IP_ADDRESS("ipaddress", "notipaddress") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return Truth.UNKNOWN;
    }
  },
  BINARY_EQUALS("binaryequals", "") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return Truth.UNKNOWN;
    }
  },
  /** Whether the key is missing; it compares no values. */
  NULL("null", "") {
    @Override
    Truth compareTexts(String wanted, String got) {
      return Truth.UNKNOWN;
    }
  };

  private static final LazyPattern NUMBER = LazyPattern.of("[+-]?\\d{1,18}(\\.\\d{1,18})?");
  private static final LazyPattern SECONDS = LazyPattern.of("\\d{1,11}");
  private static final LazyPattern DAY = LazyPattern.of("\\d{4}-\\d{2}-\\d{2}");
  private static final int PARTS_OF_ARN = 6;

  private final String word;
  private final String negatedWord;

  Comparison(String word, String negatedWord) {
    this.word = word;
    this.negatedWord = negatedWord;
  }

  /** In small letters. */
  String word() {
    return word;
  }

  /** What its reverse is called; "-" where there is none. */
  String negatedWord() {
    return negatedWord.isEmpty() ? "-" : negatedWord;
  }

  /** A value with a policy variable stands for what only the request knows. */
  Truth compare(String wanted, String got) {
    return wanted.contains("${") ? Truth.UNKNOWN : compareTexts(wanted, got);
  }

  abstract Truth compareTexts(String wanted, String got);

  /** Each of the six parts for itself, so that an asterisk does not reach over a colon. */
  static Truth arns(String wanted, String got) {
    String[] patterns = wanted.split(":", PARTS_OF_ARN);
    String[] parts = got.split(":", PARTS_OF_ARN);
    if (patterns.length < PARTS_OF_ARN) {
      return Truth.UNKNOWN;
    }
    boolean matches = parts.length == PARTS_OF_ARN;
    for (int i = 0; matches && i < PARTS_OF_ARN; i++) {
      matches = StarPattern.matches(patterns[i], parts[i]);
    }
    return Truth.of(matches);
  }

  static Truth truth(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.equals("true")) {
      return Truth.YES;
    }
    return word.equals("false") ? Truth.NO : Truth.UNKNOWN;
  }

  static Truth numbers(String wanted, String got, IntPredicate holds) {
    if (!NUMBER.matcher(wanted).matches() || !NUMBER.matcher(got).matches()) {
      return Truth.UNKNOWN;
    }
    return Truth.of(holds.test(new BigDecimal(got).compareTo(new BigDecimal(wanted))));
  }

  static Truth dates(String wanted, String got, IntPredicate holds) {
    Optional<Instant> limit = instant(wanted);
    Optional<Instant> actual = instant(got);
    return limit.isPresent() && actual.isPresent()
        ? Truth.of(holds.test(actual.get().compareTo(limit.get())))
        : Truth.UNKNOWN;
  }

  private static Optional<Instant> instant(String text) {
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
