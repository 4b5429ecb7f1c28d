package dev.whoami.probe.imds;

import dev.whoami.aws.SettingName;
import dev.whoami.world.SimulatedContainer;
import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.text.Alphabet;
import dev.whoami.world.text.LazyPattern;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;

/** The address of the instance metadata service, and the setting that decides it. */
public final class ImdsAddress {
  private static final URI IPV4 = URI.create("http://169.254.169.254");
  private static final URI IPV6 = URI.create("http://[fd00:ec2::254]");

  /**
   * The address of EC2 in a simulated container, because the usual addresses belong to the real
   * machine.
   */
  private static final String SIMULATED = "://127.0.0.1:";

  private static final int HTTP = 80;
  private static final Alphabet NAME = Alphabet.of("A-Za-z0-9_+=,.@-");
  private static final int LONGEST_NAME = 64;
  private static final LazyPattern ROLE_ARN =
      LazyPattern.of("arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{0,450}[\\w+=,.@-]{1,64}");

  private final URI endpoint;
  private final boolean endsInSlash;
  private final boolean isSet;
  private final boolean simulated;
  private final @Nullable SettingName setBy;

  private ImdsAddress(
      URI endpoint,
      boolean endsInSlash,
      boolean isSet,
      boolean simulated,
      @Nullable SettingName setBy) {
    this.endpoint = endpoint;
    this.endsInSlash = endsInSlash;
    this.isSet = isSet;
    this.simulated = simulated;
    this.setBy = setBy;
  }

  static ImdsAddress read(Witness w, ImdsProfile profile) {
    String set =
        profile.value(w, SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT, ImdsProfile.ENDPOINT);
    return new ImdsAddress(
        set.isEmpty() ? usual(w, profile) : parse(set).orElse(IPV4),
        set.endsWith("/"),
        !set.isEmpty(),
        set.contains(SIMULATED) && SimulatedContainer.isAround(w),
        set.isEmpty()
            ? profile.setBy(
                w, SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE, ImdsProfile.MODE)
            : profile.setBy(
                w, SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT, ImdsProfile.ENDPOINT));
  }

  /** The same address, with its slash at the end kept before the slash of each path. */
  ImdsAddress withSlash() {
    return new ImdsAddress(URI.create(endpoint + "/"), false, isSet, simulated, setBy);
  }

  private static URI usual(Witness w, ImdsProfile profile) {
    String mode =
        profile.value(w, SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE, ImdsProfile.MODE);
    return mode.toUpperCase(Locale.ROOT).equals("IPV6") ? IPV6 : IPV4;
  }

  private static Optional<URI> parse(String text) {
    try {
      String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
      URI uri = new URI(trimmed);
      return HttpCall.get(uri).host().isPresent() ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  public URI endpoint() {
    return endpoint;
  }

  public URI at(String path) {
    return URI.create(endpoint + path);
  }

  /** Whether every request goes to the same place. */
  public boolean isSameAs(ImdsAddress other) {
    return endpoint.equals(other.endpoint) && endsInSlash == other.endsInSlash;
  }

  /** Whether it is set with a slash at its end, which clients keep or drop. */
  public boolean endsInSlash() {
    return endsInSlash;
  }

  /** The setting of the address, or of the protocol that decides it; empty if there is none. */
  Optional<SettingName> setBy() {
    return Optional.ofNullable(setBy);
  }

  /** Whether it is one of the addresses that EC2 gives to its instance metadata service. */
  boolean isUsual() {
    String host = String.valueOf(endpoint.getHost());
    boolean isUsualHost = host.equals(IPV4.getHost()) || host.equalsIgnoreCase(IPV6.getHost());
    boolean isUsualPort = endpoint.getPort() < 0 || endpoint.getPort() == HTTP;
    boolean hasPath = !endpoint.getPath().isEmpty() && !endpoint.getPath().equals("/");
    return "http".equals(endpoint.getScheme()) && isUsualHost && isUsualPort && !hasPath;
  }

  /** Whether a simulated EC2 answers there. */
  boolean isSimulated() {
    return simulated;
  }

  /** Whether it is not 169.254.169.254, the only address that some clients ask. */
  public boolean isOtherThanIpv4() {
    return !simulated && !(isUsual() && IPV4.getHost().equals(endpoint.getHost()));
  }

  /** Whether only clients that know AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE ask it. */
  public boolean isByMode() {
    return isByProtocol() && isIpv6();
  }

  /** Whether the protocol decides it, and no setting names one. */
  boolean isByProtocol() {
    return !isSet;
  }

  boolean isIpv6() {
    return endpoint.equals(IPV6);
  }

  /** The path at the usual address of the other protocol. */
  URI byOtherProtocol(String path) {
    return URI.create((isIpv6() ? IPV4 : IPV6) + path);
  }

  /**
   * The address of this role's keys; empty if the name cannot be part of an address. For a role of
   * another account, kube2iam lists the ARN.
   */
  public Optional<URI> atRole(String path, String role) {
    boolean isOne = NAME.spells(role, 1, LONGEST_NAME) || ROLE_ARN.matcher(role).matches();
    return isOne ? Optional.of(at(path + role)) : Optional.empty();
  }

  /**
   * Whether a path that is appended without a slash makes the address invalid: it would become part
   * of a port, and nothing may follow the brackets of an IPv6 address.
   */
  public boolean bearsNoPath() {
    boolean isClosed = endpoint.getPort() >= 0 || String.valueOf(endpoint.getHost()).endsWith("]");
    return isClosed && endpoint.getRawPath().isEmpty();
  }
}
