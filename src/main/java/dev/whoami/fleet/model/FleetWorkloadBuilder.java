package dev.whoami.fleet.model;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.place.Platform;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of a workload, as they become known one after the other. */
public final class FleetWorkloadBuilder {
  final WorkloadId id;
  final Platform platform;
  final Map<GivenIdentity, Integer> given = new LinkedHashMap<>();
  String cluster = "";
  String account = "";
  String file = "";
  GivenIdentity configured = GivenIdentity.nothing();
  FleetVerdict verdict =
      FleetVerdict.of(IdentityKind.UNKNOWN, Certainty.UNCERTAIN, "no pod or task of it was read");
  ClientsApart clients = ClientsApart.none();
  NodeKeys nodeKeys = NodeKeys.unknown("no pod or task of it was read");
  boolean asConfigured;
  String awsSign = "";
  int unknown;
  WorkloadState state = WorkloadState.RUNNING;
  String stateText = "";

  FleetWorkloadBuilder(WorkloadId id, Platform platform) {
    this.id = id;
    this.platform = platform;
  }

  /** With all parts of that workload. */
  static FleetWorkloadBuilder of(FleetWorkload other) {
    return new FleetWorkloadBuilder(other.id(), other.platform())
        .cluster(other.cluster())
        .account(other.account())
        .file(other.file())
        .configured(other.configured())
        .given(other.given())
        .unknown(other.unknown())
        .verdict(other.verdict())
        .clients(other.clients())
        .nodeKeys(other.nodeKeys())
        .asConfigured(other.isAsConfigured())
        .awsSign(other.awsSign().orElse(""))
        .state(other.state(), other.notRunning().orElse(""));
  }

  public FleetWorkloadBuilder cluster(String title) {
    this.cluster = title;
    return this;
  }

  public FleetWorkloadBuilder account(String name) {
    this.account = name;
    return this;
  }

  public FleetWorkloadBuilder file(String name) {
    this.file = name;
    return this;
  }

  public FleetWorkloadBuilder configured(GivenIdentity identity) {
    this.configured = identity;
    return this;
  }

  /** By what they were given, how many replicas. */
  public FleetWorkloadBuilder given(Map<GivenIdentity, Integer> replicas) {
    given.putAll(replicas);
    return this;
  }

  /** This number of replicas more; what they were given is not known. */
  public FleetWorkloadBuilder unknown(int replicas) {
    this.unknown = replicas;
    return this;
  }

  public FleetWorkloadBuilder verdict(FleetVerdict reached) {
    this.verdict = reached;
    return this;
  }

  public FleetWorkloadBuilder clients(ClientsApart apart) {
    this.clients = apart;
    return this;
  }

  public FleetWorkloadBuilder nodeKeys(NodeKeys keys) {
    this.nodeKeys = keys;
    return this;
  }

  public FleetWorkloadBuilder asConfigured(boolean isSo) {
    this.asConfigured = isSo;
    return this;
  }

  public FleetWorkloadBuilder awsSign(String sign) {
    this.awsSign = sign;
    return this;
  }

  /** With one clause that says it, unless it runs. */
  public FleetWorkloadBuilder state(WorkloadState is, String text) {
    this.state = is;
    this.stateText = text;
    return this;
  }

  public FleetWorkload build() {
    return new FleetWorkload(this);
  }
}
