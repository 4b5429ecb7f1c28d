package dev.whoami.log.trail;

import dev.whoami.aws.Arn;
import dev.whoami.aws.InstanceId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The maker of a session, its call, its address and its pod, from the record of the call. */
final class SessionMaker implements Comparable<SessionMaker> {
  /**
   * How the record names the maker. If two records have the same call, the later constant says
   * more.
   */
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

  /** All but the name may be empty. */
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
   * The ARN of the maker, even if a service called on its behalf. Otherwise a service, an account,
   * or a token's owner.
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

  /** The service that called on behalf of the identity; empty if the identity itself called. */
  String service() {
    return kind == Kind.ON_BEHALF ? address() : "";
  }

  /** The first word of the User-Agent. */
  String client() {
    return words.get(3);
  }

  /**
   * The pod's namespace and name, service account and cluster, if EKS made the session for a pod.
   */
  String pod() {
    return words.get(4);
  }

  /** Whether the maker shows that it runs in a container of ECS. */
  boolean isInContainer() {
    return !words.get(5).isEmpty();
  }

  /** The host's role that assumed another role; empty if its agent requested a pod's role. */
  Optional<Arn> host() {
    return (kind == Kind.IDENTITY || kind == Kind.ON_BEHALF) && call().equals(ASSUME_ROLE)
        ? Arn.parse(name()).filter(SessionMaker::isHost)
        : Optional.empty();
  }

  /** Whether it is a session of a host's role. A role with a colon is one of AWS itself. */
  static boolean isHost(Arn arn) {
    return arn.sessionName().filter(InstanceId::isOne).isPresent()
        && arn.roleName().filter(role -> !role.contains(":")).isPresent();
  }

  /** The one with more details, whichever record came first. */
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
