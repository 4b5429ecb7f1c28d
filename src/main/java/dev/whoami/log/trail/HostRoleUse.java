package dev.whoami.log.trail;

import dev.whoami.aws.Arn;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call with a host's role, or with a role that it assumed: the caller, the client and the result.
 */
public final class HostRoleUse implements Comparable<HostRoleUse> {
  private final RequestSource source;
  private final List<String> words;

  private HostRoleUse(RequestSource source, List<String> words) {
    this.source = source;
    this.words = Collections.unmodifiableList(words);
  }

  /**
   * The assumed role is empty if the host's role itself called. The error is empty if AWS did what
   * was requested.
   */
  public static HostRoleUse of(
      RequestSource source,
      String role,
      String instance,
      String assumedRole,
      String client,
      String call,
      String error) {
    return new HostRoleUse(source, Arrays.asList(role, instance, assumedRole, client, call, error));
  }

  public RequestSource source() {
    return source;
  }

  public String role() {
    return words.get(0);
  }

  public String instance() {
    return words.get(1);
  }

  /** The role that the host's role assumed for this call; empty if it called itself. */
  public String assumedRole() {
    return words.get(2);
  }

  /** The first word of the User-Agent. */
  public String client() {
    return words.get(3);
  }

  /** The service and the event, as CloudTrail names them. */
  public String call() {
    return words.get(4);
  }

  /** The error code; empty if there was none. */
  public String error() {
    return words.get(5);
  }

  /** The same call through this session of a host's role. */
  HostRoleUse by(Arn host) {
    return of(
        source,
        host.roleName().orElse(""),
        host.lastElement(),
        assumedRole(),
        client(),
        call(),
        error());
  }

  /** In the order of the query. */
  @Override
  public int compareTo(HostRoleUse other) {
    int by = source.name().compareTo(other.source.name());
    for (int i = 0; by == 0 && i < words.size(); i++) {
      by = words.get(i).compareTo(other.words.get(i));
    }
    return by;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HostRoleUse
        && source == ((HostRoleUse) other).source
        && words.equals(((HostRoleUse) other).words);
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, words);
  }

  @Override
  public String toString() {
    return source + " " + words;
  }
}
