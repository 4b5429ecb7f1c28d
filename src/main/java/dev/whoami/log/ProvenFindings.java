package dev.whoami.log;

import dev.whoami.rule.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which findings a message proves, or which of them it leaves open. */
final class ProvenFindings {
  private final List<Rules> rules;
  private final boolean isCertain;
  private final boolean isDeciding;

  private ProvenFindings(List<Rules> rules, boolean isCertain, boolean isDeciding) {
    this.rules = Collections.unmodifiableList(rules);
    this.isCertain = isCertain;
    this.isDeciding = isDeciding;
  }

  /** It is this one. */
  static ProvenFindings of(Rules rule) {
    return new ProvenFindings(Collections.singletonList(rule), true, false);
  }

  /** It is one of these, and the message does not say which; the likeliest first. */
  static ProvenFindings oneOf(List<Rules> rules) {
    return new ProvenFindings(new ArrayList<>(rules), false, false);
  }

  /** It is one of these, whatever other messages leave open. */
  static ProvenFindings deciding(List<Rules> rules) {
    return new ProvenFindings(new ArrayList<>(rules), false, true);
  }

  /** Whether no other message may add a finding. */
  boolean isDeciding() {
    return isDeciding;
  }

  /** It is none. */
  static ProvenFindings none() {
    return new ProvenFindings(Collections.emptyList(), false, false);
  }

  /** The findings that are there; empty where the message does not say which of several. */
  List<Rules> proven() {
    return isCertain ? rules : Collections.emptyList();
  }

  /** The findings, where the message proves one of them but not which. */
  List<Rules> possible() {
    return isCertain ? Collections.emptyList() : rules;
  }
}
