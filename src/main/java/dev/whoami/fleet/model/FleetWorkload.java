package dev.whoami.fleet.model;

import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.IdentityKind;
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

  private FleetWorkload(Builder parts) {
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
    return new FleetWorkload(this, verdict.likelyAtMost(why));
  }

  private FleetWorkload(FleetWorkload other, FleetVerdict verdict) {
    this.id = other.id;
    this.platform = other.platform;
    this.cluster = other.cluster;
    this.account = other.account;
    this.file = other.file;
    this.configured = other.configured;
    this.given = other.given;
    this.verdict = verdict;
    this.clients = other.clients;
    this.nodeKeys = other.nodeKeys;
    this.asConfigured = other.asConfigured;
    this.awsSign = other.awsSign;
    this.unknown = other.unknown;
    this.state = other.state;
    this.stateText = other.stateText;
  }

  public static Builder of(WorkloadId id, Platform platform) {
    return new Builder(id, platform);
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

  /** The parts of a workload. */
  public static final class Builder {
    private final WorkloadId id;
    private final Platform platform;
    private final Map<GivenIdentity, Integer> given = new LinkedHashMap<>();
    private String cluster = "";
    private String account = "";
    private String file = "";
    private GivenIdentity configured = GivenIdentity.nothing();
    private FleetVerdict verdict =
        FleetVerdict.of(IdentityKind.UNKNOWN, Certainty.UNCERTAIN, "no pod or task of it was read");
    private ClientsApart clients = ClientsApart.none();
    private NodeKeys nodeKeys = NodeKeys.unknown("no pod or task of it was read");
    private boolean asConfigured;
    private String awsSign = "";
    private int unknown;
    private WorkloadState state = WorkloadState.RUNNING;
    private String stateText = "";

    private Builder(WorkloadId id, Platform platform) {
      this.id = id;
      this.platform = platform;
    }

    public Builder cluster(String title) {
      this.cluster = title;
      return this;
    }

    public Builder account(String name) {
      this.account = name;
      return this;
    }

    public Builder file(String name) {
      this.file = name;
      return this;
    }

    public Builder configured(GivenIdentity identity) {
      this.configured = identity;
      return this;
    }

    /** By what they were given, how many replicas. */
    public Builder given(Map<GivenIdentity, Integer> replicas) {
      given.putAll(replicas);
      return this;
    }

    /** This number of replicas more; what they were given is not known. */
    public Builder unknown(int replicas) {
      this.unknown = replicas;
      return this;
    }

    public Builder verdict(FleetVerdict reached) {
      this.verdict = reached;
      return this;
    }

    public Builder clients(ClientsApart apart) {
      this.clients = apart;
      return this;
    }

    public Builder nodeKeys(NodeKeys keys) {
      this.nodeKeys = keys;
      return this;
    }

    public Builder asConfigured(boolean isSo) {
      this.asConfigured = isSo;
      return this;
    }

    public Builder awsSign(String sign) {
      this.awsSign = sign;
      return this;
    }

    /** With one clause that says it, unless it runs. */
    public Builder state(WorkloadState is, String text) {
      this.state = is;
      this.stateText = text;
      return this;
    }

    public FleetWorkload build() {
      return new FleetWorkload(this);
    }
  }
}
