package dev.whoami.probe;

import dev.whoami.aws.ContainerServer;
import dev.whoami.aws.Credentials;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.HostKind;
import dev.whoami.client.behavior.HttpProxy;
import dev.whoami.world.text.Alphabet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The replies of the container endpoint: both addresses, both tokens, and the result of each
 * request with each of them, attempt by attempt.
 */
public final class ContainerResponses implements SourceEvidence {
  private static final Alphabet HOST = Alphabet.of("a-z0-9._-");

  private final AddressTries relative;
  private final AddressTries full;
  private final Authorization authorization;
  private final boolean ipv6Mode;
  private final HttpProxy proxy;

  ContainerResponses(
      AddressTries relative,
      AddressTries full,
      Authorization authorization,
      boolean ipv6Mode,
      HttpProxy proxy) {
    this.relative = relative;
    this.full = full;
    this.authorization = authorization;
    this.ipv6Mode = ipv6Mode;
    this.proxy = proxy;
  }

  /** Whether both addresses are set. Clients differ in which one they use. */
  public boolean hasBothAddresses() {
    return relative.address().isSet() && full.address().isSet();
  }

  /**
   * The address that the SDK for Java takes: the RELATIVE_URI if both are set, even if it is blank.
   */
  public ContainerAddress address() {
    return relative.address().isSet() ? relative.address() : full.address();
  }

  /** FULL_URI, if RELATIVE_URI is also set, so that the SDK for Java does not ask FULL_URI. */
  public Optional<ContainerAddress> addressBehind() {
    return hasBothAddresses()
        ? Optional.of(full.address()).filter(it -> it.uri().isPresent())
        : Optional.empty();
  }

  /** Whether RELATIVE_URI is not a path, so that it leads to a host that does not exist. */
  public boolean isOfNoPath() {
    return relative.address().lacksSlash();
  }

  /**
   * The unusual name for this machine in FULL_URI, in lower case; empty if the host is another
   * machine, or is written in a way that every client recognizes. For an unusual name, a client
   * that obeys a proxy asks the proxy.
   */
  public Optional<String> nameOfThisMachine() {
    return full.address().host() == HostKind.LOOPBACK_NAME
            || full.address().host() == HostKind.LOOPBACK_NUMBER
        ? Optional.of(full.address().shownHost().toLowerCase(Locale.ROOT)).filter(HOST::spells)
        : Optional.empty();
  }

  /**
   * The server that the SDK for Java asks, by its address; empty if no variable names one.
   * RELATIVE_URI comes first, as in every client except those for Go. Even if it is not a path, it
   * is meant for the ECS agent.
   */
  public Optional<ContainerServer> asked() {
    if (isOfNoPath() && !relative.address().isOnThisMachine()) {
      return Optional.of(ContainerServer.ECS_AGENT);
    }
    return Stream.of(relative, full)
        .filter(it -> it.address().isSet())
        .findFirst()
        .filter(it -> it.address().uri().isPresent())
        .map(it -> it.address().server());
  }

  /** Whether the agent of EKS Pod Identity is asked, but the token that it needs is not set. */
  public boolean lacksTokenOfPodIdentity() {
    return asked().filter(ContainerServer.POD_IDENTITY_AGENT::equals).isPresent()
        && !authorization.isNamed();
  }

  /** Whether AWS_CONTAINER_AUTHORIZATION_TOKEN is set to nothing, which some clients send. */
  public boolean hasBlankToken() {
    return authorization.isVariableBlank();
  }

  /** Whether AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE is set to nothing. */
  public boolean hasBlankTokenFile() {
    return authorization.isFileBlank();
  }

  /** Whether the token itself is in AWS_CONTAINER_AUTHORIZATION_TOKEN, and no file is named. */
  public boolean hasTokenInVariable() {
    return authorization.isInVariable();
  }

  /** Whether a file with a token is named, and no address that it could be sent to. */
  public boolean lacksAddress() {
    return !relative.address().isSet() && !full.address().isSet() && authorization.namesFile();
  }

  /** The server that gave this key, by its address; empty if none of the replies has it. */
  public Optional<ContainerServer> serverOf(Credentials key) {
    return Stream.of(relative, full)
        .filter(it -> it.gave(key))
        .map(it -> it.address().server())
        .findFirst();
  }

  /** The outcome for a client with this behavior. */
  public Outcome as(ContainerClientBehavior behavior) {
    if (behavior.needsRelativeUri() && !isThere(relative, behavior)) {
      return Outcome.absent("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is not set");
    }
    boolean isOtherSet = false;
    for (AddressTries each : behavior.isFullFirst() ? in(full, relative) : in(relative, full)) {
      if (isThere(each, behavior)) {
        if (isKnownTo(behavior, each)) {
          return at(each, behavior);
        }
        isOtherSet = true;
      }
    }
    return Outcome.absent(
        isOtherSet ? "no URI that this client asks" : "no URI in the environment");
  }

  private boolean isKnownTo(ContainerClientBehavior behavior, AddressTries asked) {
    return asked == relative
        ? behavior.knowsRelativeUri()
        : behavior.knowsFullUri(authorization.namesFile());
  }

  private static boolean isThere(AddressTries asked, ContainerClientBehavior behavior) {
    boolean ignored = asked.address().isBlank() && behavior.takesBlankForNotSet();
    return asked.address().isSet() && !ignored;
  }

  private static List<AddressTries> in(AddressTries first, AddressTries second) {
    return Arrays.asList(first, second);
  }

  private Outcome at(AddressTries asked, ContainerClientBehavior behavior) {
    ContainerAddress address = asked.address();
    if (address.isBlank()) {
      return Outcome.broken(Fault.BLANK, address.name() + " is set, but blank");
    }
    if (!address.uri().isPresent()) {
      return Outcome.broken(Fault.UNPARSABLE, address.name() + " is not a valid address");
    }
    boolean relativeToAgent = asked == relative && address.host() != HostKind.OTHER;
    if (!relativeToAgent && !behavior.trusts(address.host(), ipv6Mode)) {
      return notTrusted(address, behavior);
    }
    if (asked == relative && !behavior.sendsTokenToRelativeUri()) {
      return answer(asked, behavior, Authorization.From.NOWHERE);
    }
    return authorization
        .problem(behavior)
        .orElseGet(() -> answer(asked, behavior, authorization.chosenBy(behavior)));
  }

  private Outcome answer(
      AddressTries asked, ContainerClientBehavior behavior, Authorization.From from) {
    return behavior.sendsToProxy(proxy, asked.address().uri().get())
        ? Outcome.failed(
            Fault.SENT_TO_PROXY,
            "this client asks the proxy for "
                + asked.address().shownHost()
                + ", as NO_PROXY is set")
        : asked.as(behavior, from);
  }

  private static Outcome notTrusted(ContainerAddress address, ContainerClientBehavior behavior) {
    String shown = address.name() + ": " + address.shownHost();
    boolean inOtherMode =
        address.host() == HostKind.POD_IDENTITY_IPV6 && behavior.trusts(address.host(), true);
    return inOtherMode
        ? Outcome.broken(
            Fault.IPV6_MODE, shown + " needs AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv6")
        : Outcome.broken(
            Fault.ADDRESS_NOT_ALLOWED, shown + " is not a host that the SDK sends a token to");
  }

  @Override
  public boolean isCutShort() {
    return relative.isCutShort() || full.isCutShort();
  }

  @Override
  public List<Credentials> credentials() {
    List<Credentials> all = relative.credentials();
    all.addAll(full.credentials());
    return all;
  }
}
