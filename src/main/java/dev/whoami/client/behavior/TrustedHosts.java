package dev.whoami.client.behavior;

/** Sets of hosts to which several clients send a token. */
public final class TrustedHosts {
  private TrustedHosts() {}

  /** This machine by name or number, both agents over either protocol, and https. */
  public static ContainerClientBehavior all(ContainerClientBehavior behavior) {
    return behavior
        .trusting(
            HostKind.ECS_AGENT,
            HostKind.POD_IDENTITY_IPV4,
            HostKind.POD_IDENTITY_IPV6,
            HostKind.LOCALHOST,
            HostKind.LOCALHOST_IN_CAPITALS,
            HostKind.LOOPBACK_IPV4,
            HostKind.LOOPBACK_IPV4_RANGE,
            HostKind.LOOPBACK_IPV6,
            HostKind.LOOPBACK_NUMBER,
            HostKind.LOOPBACK_NAME)
        .trustingHttps();
  }

  /** Every host, which the client does not check. */
  public static ContainerClientBehavior any(ContainerClientBehavior behavior) {
    return behavior.trusting(HostKind.OTHER, HostKind.values());
  }

  /** This machine by number, or by localhost as the only name, both agents, and https. */
  public static ContainerClientBehavior literal(ContainerClientBehavior behavior) {
    return all(behavior).distrusting(HostKind.LOOPBACK_NAME);
  }

  /** Only this machine, by the two names that nearly all programs use, in lower case. */
  public static ContainerClientBehavior usualNames(ContainerClientBehavior behavior) {
    return behavior
        .withoutTokenFile()
        .trusting(HostKind.LOCALHOST, HostKind.LOOPBACK_IPV4, HostKind.HTTPS_ON_THIS_MACHINE);
  }

  /** The hosts that clients trusted before EKS Pod Identity: this machine. */
  public static ContainerClientBehavior beforePodIdentity(ContainerClientBehavior behavior) {
    return behavior
        .withoutTokenFile()
        .distrusting(HostKind.ECS_AGENT, HostKind.POD_IDENTITY_IPV4, HostKind.POD_IDENTITY_IPV6);
  }
}
