package dev.whoami.trust;

import dev.whoami.world.text.StarPattern;

/** How an operator compares one value of a policy with one value of a request. */
enum Comparison {
  STRING_EQUALS("stringequals", "stringnotequals", ComparedValues.texts(String::equals)),
  STRING_EQUALS_IGNORE_CASE(
      "stringequalsignorecase",
      "stringnotequalsignorecase",
      ComparedValues.texts(String::equalsIgnoreCase)),
  STRING_LIKE("stringlike", "stringnotlike", ComparedValues.texts(StarPattern::matches)),
  ARN_EQUALS("arnequals", "arnnotequals", ComparedValues::arns),
  ARN_LIKE("arnlike", "arnnotlike", ComparedValues::arns),
  BOOL("bool", "", ComparedValues::truths),
  NUMERIC_EQUALS("numericequals", "numericnotequals", ComparedValues.numbers(it -> it == 0)),
  NUMERIC_LESS_THAN("numericlessthan", "", ComparedValues.numbers(it -> it < 0)),
  NUMERIC_LESS_THAN_EQUALS("numericlessthanequals", "", ComparedValues.numbers(it -> it <= 0)),
  NUMERIC_GREATER_THAN("numericgreaterthan", "", ComparedValues.numbers(it -> it > 0)),
  NUMERIC_GREATER_THAN_EQUALS(
      "numericgreaterthanequals", "", ComparedValues.numbers(it -> it >= 0)),
  DATE_EQUALS("dateequals", "datenotequals", ComparedValues.dates(it -> it == 0)),
  DATE_LESS_THAN("datelessthan", "", ComparedValues.dates(it -> it < 0)),
  DATE_LESS_THAN_EQUALS("datelessthanequals", "", ComparedValues.dates(it -> it <= 0)),
  DATE_GREATER_THAN("dategreaterthan", "", ComparedValues.dates(it -> it > 0)),
  DATE_GREATER_THAN_EQUALS("dategreaterthanequals", "", ComparedValues.dates(it -> it >= 0)),
  IP_ADDRESS("ipaddress", "notipaddress", Ipv4Range::contains),
  BINARY_EQUALS("binaryequals", "", (wanted, got) -> Truth.UNKNOWN),
  /** Asks whether the key is missing, and compares no values. */
  NULL("null", "", (wanted, got) -> Truth.UNKNOWN);

  private final String word;
  private final String negatedWord;
  private final ComparedValues values;

  Comparison(String word, String negatedWord, ComparedValues values) {
    this.word = word;
    this.negatedWord = negatedWord;
    this.values = values;
  }

  /** The operator in lower case. */
  String word() {
    return word;
  }

  /** The operator with the opposite result; "-" if there is none. */
  String negatedWord() {
    return negatedWord.isEmpty() ? "-" : negatedWord;
  }

  /** Unknown for a value with a policy variable, which only AWS can fill in. */
  Truth compare(String wanted, String got) {
    return wanted.contains("${") ? Truth.UNKNOWN : values.compare(wanted, got);
  }
}
