package dev.whoami.log;

import dev.whoami.rule.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The findings that a message proves, or leaves open. */
final class ProvenFindings {
  private final List<Rules> rules;
  private final boolean isCertain;
  private final boolean isDeciding;

  private ProvenFindings(List<Rules> rules, boolean isCertain, boolean isDeciding) {
    this.rules = Collections.unmodifiableList(rules);
    this.isCertain = isCertain;
    this.isDeciding = isDeciding;
  }

  /** Proves this finding. */
  static ProvenFindings of(Rules rule) {
    return new ProvenFindings(Collections.singletonList(rule), true, false);
  }

  /** Proves that it is one of these findings, the likeliest first. */
  static ProvenFindings oneOf(List<Rules> rules) {
    return new ProvenFindings(new ArrayList<>(rules), false, false);
  }

  /** The same, and rules out what other messages leave open. */
  static ProvenFindings deciding(List<Rules> rules) {
    return new ProvenFindings(new ArrayList<>(rules), false, true);
  }

  /** Whether findings that other messages leave open do not count. */
  boolean isDeciding() {
    return isDeciding;
  }

  /** Proves no finding. */
  static ProvenFindings none() {
    return new ProvenFindings(Collections.emptyList(), false, false);
  }

  /** The proven findings; empty if the message does not show which of several it is. */
  List<Rules> proven() {
    return isCertain ? rules : Collections.emptyList();
  }

  /** The possible findings; empty if the message proves one of them. */
  List<Rules> possible() {
    return isCertain ? Collections.emptyList() : rules;
  }
}
