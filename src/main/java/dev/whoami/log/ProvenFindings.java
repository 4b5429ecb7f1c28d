package dev.whoami.log;

import dev.whoami.rule.Rules;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Which findings a message proves, or which of them it leaves open. */
final class ProvenFindings {
  /** Of a chain without credentials that says it otherwise if the endpoint of a container fails. */
  static final ProvenFindings NO_CREDENTIALS =
      oneOf(Rules.WHO113, Rules.WHO102, Rules.WHO103, Rules.WHO301, Rules.WHO303, Rules.WHO304);

  /** Of one that says the same where nothing listens at that endpoint. */
  static final ProvenFindings NO_CREDENTIALS_OR_NO_ENDPOINT =
      oneOf(
          Rules.WHO113,
          Rules.WHO102,
          Rules.WHO103,
          Rules.WHO204,
          Rules.WHO301,
          Rules.WHO303,
          Rules.WHO304);

  private final List<Rules> rules;
  private final boolean isCertain;

  private ProvenFindings(List<Rules> rules, boolean isCertain) {
    this.rules = Collections.unmodifiableList(rules);
    this.isCertain = isCertain;
  }

  /** It is this one. */
  static ProvenFindings of(Rules rule) {
    return new ProvenFindings(Collections.singletonList(rule), true);
  }

  /** It is one of these, and the message does not say which; the likeliest first. */
  static ProvenFindings oneOf(Rules... rules) {
    return new ProvenFindings(Arrays.asList(rules), false);
  }

  /** It is none. */
  static ProvenFindings none() {
    return new ProvenFindings(Collections.emptyList(), false);
  }

  /** The findings that are there; empty where the message does not say which of several. */
  List<Rules> proven() {
    return isCertain ? rules : Collections.emptyList();
  }

  /** The findings of which one is there. */
  List<Rules> possible() {
    return isCertain ? Collections.emptyList() : rules;
  }
}
