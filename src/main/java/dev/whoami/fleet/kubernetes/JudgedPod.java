package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.client.RoleFault;
import dev.whoami.fleet.model.FleetVerdict;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.NodeKeys;
import java.util.Optional;

/** A pod, the role that it received, the outcome for its configured role, and its identity. */
final class JudgedPod {
  private final PodOutcome outcome;
  private final String detail;
  private final GivenIdentity given;
  private final FleetVerdict verdict;
  private final NodeKeys keys;
  private final Optional<RoleFault> fault;

  JudgedPod(
      PodOutcome outcome,
      String detail,
      GivenIdentity given,
      FleetVerdict verdict,
      NodeKeys keys,
      Optional<RoleFault> fault) {
    this.outcome = outcome;
    this.detail = detail;
    this.given = given;
    this.verdict = verdict;
    this.keys = keys;
    this.fault = fault;
  }

  /** This pod with a verdict that is at most likely. */
  JudgedPod likelyAtMost(String why) {
    return new JudgedPod(outcome, detail, given, verdict.likelyAtMost(why), keys, fault);
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

  /** What of its role does not work, where clients differ in what they do then. */
  Optional<RoleFault> fault() {
    return fault;
  }
}
