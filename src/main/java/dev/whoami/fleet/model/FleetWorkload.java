package dev.whoami.fleet.model;

import dev.whoami.place.Platform;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the answer: a workload, what was configured for it, and what its replicas were given.
 */
public final class FleetWorkload {
  private final WorkloadId id;
  private final Platform platform;
  private final String cluster;
  private final String account;
  private final String file;
  private final GivenIdentity configured;
  private final Map<GivenIdentity, Integer> given;
  private final FleetVerdict verdict;
  private final ClientsApart clients;
  private final NodeKeys nodeKeys;
  private final boolean asConfigured;
  private final String awsSign;
  private final int unknown;
  private final WorkloadState state;
  private final String stateText;

  FleetWorkload(FleetWorkloadBuilder parts) {
    this.id = parts.id;
    this.platform = parts.platform;
    this.cluster = parts.cluster;
    this.account = parts.account;
    this.file = parts.file;
    this.configured = parts.configured;
    this.given = Collections.unmodifiableMap(new LinkedHashMap<>(parts.given));
    this.verdict = parts.verdict;
    this.clients = parts.clients;
    this.nodeKeys = parts.nodeKeys;
    this.asConfigured = parts.asConfigured;
    this.awsSign = parts.awsSign;
    this.unknown = parts.unknown;
    this.state = parts.state;
    this.stateText = parts.stateText;
  }

  /** The same, which is likely at most. */
  public FleetWorkload likelyAtMost(String why) {
    return FleetWorkloadBuilder.of(this).verdict(verdict.likelyAtMost(why)).build();
  }

  public static FleetWorkloadBuilder of(WorkloadId id, Platform platform) {
    return new FleetWorkloadBuilder(id, platform);
  }

  public WorkloadId id() {
    return id;
  }

  public Platform platform() {
    return platform;
  }

  /** The name of its cluster; empty if the files do not say it. */
  public String cluster() {
    return cluster;
  }

  /** The service account of its pods; empty on ECS. */
  public String account() {
    return account;
  }

  /** The file that shows it first; with "!/" and the entry's name where that is a zip. */
  public String file() {
    return file;
  }

  /** Nothing if no role was configured, or it is not known. */
  public GivenIdentity configured() {
    return configured;
  }

  /** By what they were given, how many replicas; empty if no pod or task was read. */
  public Map<GivenIdentity, Integer> given() {
    return given;
  }

  /** The number of replicas whose identity is not known. */
  int unknown() {
    return unknown;
  }

  public int replicas() {
    return unknown + given.values().stream().mapToInt(Integer::intValue).sum();
  }

  public WorkloadState state() {
    return state;
  }

  /** Whether none of its pods or tasks should run, so that it has no identity. */
  public boolean isIdle() {
    return state == WorkloadState.IDLE;
  }

  /** Why it does not run, in one clause; empty if it runs. */
  public Optional<String> notRunning() {
    return state == WorkloadState.RUNNING ? Optional.empty() : Optional.of(stateText);
  }

  public FleetVerdict verdict() {
    return verdict;
  }

  /** What its clients do if its own role does not work. */
  public ClientsApart clients() {
    return clients;
  }

  public NodeKeys nodeKeys() {
    return nodeKeys;
  }

  /** Whether a role was configured, and every replica got it. */
  public boolean isAsConfigured() {
    return asConfigured;
  }

  /** The sign that it uses AWS, in one clause; empty if there is none. */
  public Optional<String> awsSign() {
    return Optional.of(awsSign).filter(it -> !it.isEmpty());
  }
}
