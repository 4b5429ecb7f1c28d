package dev.whoami.client.behavior;

import java.util.EnumSet;
import java.util.Set;

/**
 * The hosts to which a client sends the token of a container endpoint. Some clients send it to the
 * agents of AWS only in the IP mode of the agent's address.
 */
final class TokenHosts {
  private final Set<HostKind> hosts;
  private final boolean followsIpMode;

  private TokenHosts(Set<HostKind> hosts, boolean followsIpMode) {
    this.hosts = hosts;
    this.followsIpMode = followsIpMode;
  }

  /** These hosts; the agents of AWS only in the right IP mode. */
  static TokenHosts inIpMode(Set<HostKind> hosts) {
    return new TokenHosts(EnumSet.copyOf(hosts), true);
  }

  /** Only these hosts, whatever the IP mode is. */
  static TokenHosts of(HostKind first, HostKind... others) {
    return new TokenHosts(EnumSet.of(first, others), false);
  }

  TokenHosts and(HostKind first, HostKind... others) {
    Set<HostKind> more = EnumSet.copyOf(hosts);
    more.addAll(EnumSet.of(first, others));
    return new TokenHosts(more, followsIpMode);
  }

  TokenHosts without(HostKind first, HostKind... others) {
    Set<HostKind> fewer = EnumSet.copyOf(hosts);
    fewer.removeAll(EnumSet.of(first, others));
    return new TokenHosts(fewer, followsIpMode);
  }

  TokenHosts inEitherIpMode() {
    return new TokenHosts(hosts, false);
  }

  boolean contain(HostKind host, boolean isIpv6Mode) {
    if (!followsIpMode) {
      return hosts.contains(host);
    }
    switch (host) {
      case POD_IDENTITY_IPV6:
        return isIpv6Mode && hosts.contains(HostKind.POD_IDENTITY_IPV4);
      case ECS_AGENT:
      case POD_IDENTITY_IPV4:
        return !isIpv6Mode && hosts.contains(host);
      default:
        return hosts.contains(host);
    }
  }
}
