package dev.whoami.log.trail;

import dev.whoami.aws.Arn;
import dev.whoami.aws.InstanceId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who made a session, with which call, from where and for what, as the record of the call says. */
final class SessionMaker implements Comparable<SessionMaker> {
  /** How the record names the maker: the later one says more, where two records have one call. */
  enum Kind {
    UNKNOWN,
    SERVICE,
    ACCOUNT,
    TOKEN,
    IDENTITY,
    /** A service, on behalf of an identity that had called it. */
    ON_BEHALF
  }

  private static final String ASSUME_ROLE = "sts:AssumeRole";

  private final Kind kind;
  private final List<String> words;

  private SessionMaker(Kind kind, List<String> words) {
    this.kind = kind;
    this.words = Collections.unmodifiableList(words);
  }

  /** Each can be empty except for the name; what for is a pod. */
  static SessionMaker of(
      Kind kind, String name, String call, String address, UserAgent userAgent, String pod) {
    String place = userAgent.isInContainer() ? "container" : "";
    return new SessionMaker(
        kind, Arrays.asList(name, call, address, userAgent.client(), pod, place));
  }

  Kind kind() {
    return kind;
  }

  /**
   * An ARN, also where a service called on its behalf; a service, an account, or a token's owner.
   */
  String name() {
    return words.get(0);
  }

  String call() {
    return words.get(1);
  }

  String address() {
    return words.get(2);
  }

  /** The service that called on behalf of the identity; empty where it called itself. */
  String service() {
    return kind == Kind.ON_BEHALF ? address() : "";
  }

  /** The first word of the User-Agent. */
  String client() {
    return words.get(3);
  }

  /** Its namespace and name, service account and cluster, where EKS made the session for it. */
  String pod() {
    return words.get(4);
  }

  /** Whether the maker says of itself that it runs in a container of ECS. */
  boolean isInContainer() {
    return !words.get(5).isEmpty();
  }

  /** The role of a host that assumed another role; not where its agent asked for a pod. */
  Optional<Arn> host() {
    return (kind == Kind.IDENTITY || kind == Kind.ON_BEHALF) && call().equals(ASSUME_ROLE)
        ? Arn.parse(name()).filter(SessionMaker::isHost)
        : Optional.empty();
  }

  /** Whether it is a session of a host's role; a role with a colon is one of AWS itself. */
  static boolean isHost(Arn arn) {
    return arn.sessionName().filter(InstanceId::isOne).isPresent()
        && arn.roleName().filter(role -> !role.contains(":")).isPresent();
  }

  /** The one that says more, whichever record came first. */
  SessionMaker or(@Nullable SessionMaker other) {
    return other == null || compareTo(other) >= 0 ? this : other;
  }

  @Override
  public int compareTo(SessionMaker other) {
    int by = kind.compareTo(other.kind);
    for (int i = 0; by == 0 && i < words.size(); i++) {
      by = words.get(i).compareTo(other.words.get(i));
    }
    return by;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SessionMaker && compareTo((SessionMaker) other) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, words);
  }

  @Override
  public String toString() {
    return kind + " " + words;
  }
}
