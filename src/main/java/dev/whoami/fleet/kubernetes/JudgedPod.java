package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.model.FleetVerdict;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.NodeKeys;

/** What a pod was given, what became of its configured role, and who its code would be. */
final class JudgedPod {
  private final PodOutcome outcome;
  private final String detail;
  private final GivenIdentity given;
  private final FleetVerdict verdict;
  private final NodeKeys keys;

  JudgedPod(
      PodOutcome outcome, String detail, GivenIdentity given, FleetVerdict verdict, NodeKeys keys) {
    this.outcome = outcome;
    this.detail = detail;
    this.given = given;
    this.verdict = verdict;
    this.keys = keys;
  }

  PodOutcome outcome() {
    return outcome;
  }

  /** The evidence of the outcome: one clause. */
  String detail() {
    return detail;
  }

  GivenIdentity given() {
    return given;
  }

  FleetVerdict verdict() {
    return verdict;
  }

  NodeKeys keys() {
    return keys;
  }
}
