package dev.whoami.client.behavior;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a client calls the container endpoint. It says which address and which token the client
 * prefers, to which hosts it sends a token, and how often it tries.
 */
public final class ContainerClientBehavior {
  /** The hosts that the SDK for Java 2 treats as local. */
  private static final Set<HostKind> USUAL =
      EnumSet.complementOf(EnumSet.of(HostKind.POD_IDENTITY_IPV6, HostKind.OTHER));

  private enum Trait {
    FULL_FIRST,
    BLANK_IS_NOT_SET,
    BLANK_NAMES_TOKEN_FILE,
    FILE_FIRST,
    KNOWS_TOKEN_FILE,
    STRIPS_TOKEN,
    READS_TOKEN_AGAIN,
    TOKEN_WITH_FULL_URI_ALONE,
    NO_RELATIVE_URI,
    NO_FULL_URI,
    FULL_URI_WITH_TOKEN_FILE,
    NEEDS_RELATIVE_URI,
    FOLLOWS_REDIRECTS
  }

  private final Set<Trait> traits;
  private final TokenHosts hosts;
  private final int tries;
  private final RetryPolicy retry;
  private final CredentialsReader reader;
  private final ProxySelection proxy;

  private ContainerClientBehavior(
      Set<Trait> traits,
      TokenHosts hosts,
      int tries,
      RetryPolicy retry,
      CredentialsReader reader,
      ProxySelection proxy) {
    this.traits = traits;
    this.hosts = hosts;
    this.tries = tries;
    this.retry = retry;
    this.reader = reader;
    this.proxy = proxy;
  }

  /**
   * The behavior of the SDK for Java 2. The RELATIVE_URI and the token in the environment come
   * first. It tries six times after 5xx or a failed connection. The IPv6 address counts only in
   * IPv6 mode.
   */
  public static ContainerClientBehavior usual() {
    return new ContainerClientBehavior(
        EnumSet.of(Trait.KNOWS_TOKEN_FILE),
        TokenHosts.inIpMode(USUAL),
        6,
        RetryPolicy.SERVER_ERRORS,
        CredentialsReader.USUAL,
        ProxySelection.DIRECT);
  }

  /** Uses AWS_CONTAINER_CREDENTIALS_FULL_URI if both are set. */
  public ContainerClientBehavior fullUriFirst() {
    return with(Trait.FULL_FIRST);
  }

  /** Calls the endpoint only if AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is set. */
  public ContainerClientBehavior onlyWithRelativeUri() {
    return with(Trait.NEEDS_RELATIVE_URI);
  }

  public ContainerClientBehavior takingBlankForNotSet() {
    return with(Trait.BLANK_IS_NOT_SET);
  }

  /**
   * Tries to read the token file even if AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE is blank, and
   * fails.
   */
  public ContainerClientBehavior takingBlankForTokenFile() {
    return with(Trait.BLANK_NAMES_TOKEN_FILE);
  }

  /** Uses AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE if both tokens are set. */
  public ContainerClientBehavior tokenFileFirst() {
    return with(Trait.FILE_FIRST);
  }

  /** Sends the token without the line break at its end. */
  public ContainerClientBehavior strippingToken() {
    return with(Trait.STRIPS_TOKEN);
  }

  /** Reads the token file again before each try, so that it notices a new token. */
  public ContainerClientBehavior readingTokenAgain() {
    return with(Trait.READS_TOKEN_AGAIN);
  }

  /** Sends no token to the RELATIVE_URI, and so does not require one. */
  public ContainerClientBehavior tokenWithFullUriAlone() {
    return with(Trait.TOKEN_WITH_FULL_URI_ALONE);
  }

  /** Does not know AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, or leaves it to another provider. */
  public ContainerClientBehavior withoutRelativeUri() {
    return with(Trait.NO_RELATIVE_URI);
  }

  /** Does not know AWS_CONTAINER_CREDENTIALS_FULL_URI, or leaves it to another provider. */
  public ContainerClientBehavior withoutFullUri() {
    return with(Trait.NO_FULL_URI);
  }

  /** Ignores AWS_CONTAINER_CREDENTIALS_FULL_URI if no token file is named. */
  public ContainerClientBehavior fullUriOnlyWithTokenFile() {
    return with(Trait.FULL_URI_WITH_TOKEN_FILE);
  }

  /** Does not know AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE, which is newer. */
  public ContainerClientBehavior withoutTokenFile() {
    return without(Trait.KNOWS_TOKEN_FILE);
  }

  /** Sends a token only to these hosts, whatever the IPv6 mode is. */
  public ContainerClientBehavior trusting(HostKind first, HostKind... others) {
    return sendingTokenTo(TokenHosts.of(first, others));
  }

  /** Also sends a token to any host over https, including this machine. */
  public ContainerClientBehavior trustingHttps() {
    return sendingTokenTo(hosts.and(HostKind.HTTPS, HostKind.HTTPS_ON_THIS_MACHINE));
  }

  /** Sends a token to the agents in either IP mode. */
  public ContainerClientBehavior inEitherIpMode() {
    return sendingTokenTo(hosts.and(HostKind.POD_IDENTITY_IPV6).inEitherIpMode());
  }

  /** Does not send a token to these hosts, which a later version added. */
  public ContainerClientBehavior distrusting(HostKind first, HostKind... others) {
    return sendingTokenTo(hosts.without(first, others));
  }

  private ContainerClientBehavior sendingTokenTo(TokenHosts newHosts) {
    return new ContainerClientBehavior(traits, newHosts, tries, retry, reader, proxy);
  }

  /** Makes at most this many requests, and repeats one only after these failures. */
  public ContainerClientBehavior trying(int times, RetryPolicy failures) {
    return new ContainerClientBehavior(traits, hosts, times, failures, reader, proxy);
  }

  /** Follows redirects, which whoami does not. */
  public ContainerClientBehavior followingRedirects() {
    return with(Trait.FOLLOWS_REDIRECTS);
  }

  public boolean followsRedirects() {
    return traits.contains(Trait.FOLLOWS_REDIRECTS);
  }

  /** Uses this reader for the reply with the keys. */
  public ContainerClientBehavior reading(CredentialsReader newReader) {
    return new ContainerClientBehavior(traits, hosts, tries, retry, newReader, proxy);
  }

  /** Obeys the variables of a proxy in this way. */
  public ContainerClientBehavior through(ProxySelection newProxy) {
    return new ContainerClientBehavior(traits, hosts, tries, retry, reader, newProxy);
  }

  public CredentialsReader reader() {
    return reader;
  }

  public boolean sendsToProxy(HttpProxy variables, URI address) {
    return variables.isSentTo(address, proxy);
  }

  public boolean readsTokenAgain() {
    return traits.contains(Trait.READS_TOKEN_AGAIN);
  }

  private ContainerClientBehavior with(Trait trait) {
    Set<Trait> more = EnumSet.copyOf(traits);
    more.add(trait);
    return new ContainerClientBehavior(more, hosts, tries, retry, reader, proxy);
  }

  private ContainerClientBehavior without(Trait trait) {
    Set<Trait> fewer = EnumSet.copyOf(traits);
    fewer.remove(trait);
    return new ContainerClientBehavior(fewer, hosts, tries, retry, reader, proxy);
  }

  public boolean isFullFirst() {
    return traits.contains(Trait.FULL_FIRST);
  }

  public boolean knowsRelativeUri() {
    return !traits.contains(Trait.NO_RELATIVE_URI);
  }

  public boolean knowsFullUri(boolean hasTokenFile) {
    return !traits.contains(Trait.NO_FULL_URI)
        && (hasTokenFile || !traits.contains(Trait.FULL_URI_WITH_TOKEN_FILE));
  }

  public boolean needsRelativeUri() {
    return traits.contains(Trait.NEEDS_RELATIVE_URI);
  }

  public boolean takesBlankForNotSet() {
    return traits.contains(Trait.BLANK_IS_NOT_SET);
  }

  public boolean takesBlankForTokenFile() {
    return !takesBlankForNotSet() || traits.contains(Trait.BLANK_NAMES_TOKEN_FILE);
  }

  public boolean isFileFirst() {
    return traits.contains(Trait.FILE_FIRST);
  }

  public boolean knowsTokenFile() {
    return traits.contains(Trait.KNOWS_TOKEN_FILE);
  }

  public boolean sendsTokenToRelativeUri() {
    return !traits.contains(Trait.TOKEN_WITH_FULL_URI_ALONE);
  }

  public boolean stripsToken() {
    return traits.contains(Trait.STRIPS_TOKEN);
  }

  public boolean trusts(HostKind host, boolean ipv6Mode) {
    return hosts.contain(host, ipv6Mode);
  }

  public int tries() {
    return tries;
  }

  /** The failures after which it tries again. */
  public RetryPolicy retry() {
    return retry;
  }
}
