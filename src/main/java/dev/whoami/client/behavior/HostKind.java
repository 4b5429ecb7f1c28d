package dev.whoami.client.behavior;

/** The kinds of hosts that clients distinguish before they send a token to a container endpoint. */
public enum HostKind {
  /** The host of a RELATIVE_URI, or the same address in a FULL_URI. */
  ECS_AGENT,
  POD_IDENTITY_IPV4,
  POD_IDENTITY_IPV6,
  LOCALHOST,
  /** localhost in other case, such as LOCALHOST. */
  LOCALHOST_IN_CAPITALS,
  /** 127.0.0.1. */
  LOOPBACK_IPV4,
  /** Another address of 127.0.0.0/8, which some clients do not recognize as this machine. */
  LOOPBACK_IPV4_RANGE,
  LOOPBACK_IPV6,
  /** Another spelling of such an address: 127.1, or 127.0.0.01. */
  LOOPBACK_NUMBER,
  /** Another name that resolves only to addresses of this machine. */
  LOOPBACK_NAME,
  /**
   * A host that is not local and that java.net.URI does not accept, such as a name with an
   * underscore. The SDKs for Java find no host, treat it as local, and send the token.
   */
  UNCHECKED,
  /** Any host over https. */
  HTTPS,
  /** localhost or 127.0.0.1 over https. Clients that ignore the scheme also accept it. */
  HTTPS_ON_THIS_MACHINE,
  OTHER;

  /** The kind of a host without a scheme that is known to be this machine. */
  public static HostKind onThisMachine(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return host.equals("localhost") ? LOCALHOST : LOCALHOST_IN_CAPITALS;
    }
    if (host.matches("\\[[0:]+1]")) {
      return LOOPBACK_IPV6;
    }
    if (host.matches("127(\\.(0|[1-9]\\d{0,2})){3}")) {
      return host.equals("127.0.0.1") ? LOOPBACK_IPV4 : LOOPBACK_IPV4_RANGE;
    }
    return host.matches("[0-9.]+") ? LOOPBACK_NUMBER : LOOPBACK_NAME;
  }

  /**
   * Whether the host is known to be this machine, by a name or number that most clients understand.
   */
  public boolean isOnThisMachine() {
    return this == LOCALHOST
        || this == LOCALHOST_IN_CAPITALS
        || this == LOOPBACK_IPV4
        || this == LOOPBACK_IPV4_RANGE
        || this == LOOPBACK_IPV6
        || this == LOOPBACK_NAME;
  }
}
