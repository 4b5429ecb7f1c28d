package dev.whoami.probe;

import dev.whoami.aws.SettingName;
import dev.whoami.aws.SharedConfig;
import dev.whoami.place.HttpProxy;
import dev.whoami.world.Alphabet;
import dev.whoami.world.HttpCall;
import dev.whoami.world.LabInit;
import dev.whoami.world.LazyPattern;
import dev.whoami.world.Reading;
import dev.whoami.world.Redaction;
import dev.whoami.world.Witness;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * How the instance metadata may be asked: each setting as system property, else environment
 * variable, else property of the profile.
 */
final class ImdsSettings {
  private static final URI IPV4 = URI.create("http://169.254.169.254");
  private static final URI IPV6 = URI.create("http://[fd00:ec2::254]");

  /** Where whoami's lab plays EC2, which cannot have the usual addresses. */
  private static final String OF_LAB = "://127.0.0.1:";

  private static final String ENDPOINT = "ec2_metadata_service_endpoint";
  private static final String MODE = "ec2_metadata_service_endpoint_mode";
  private static final int HTTP = 80;
  private static final Alphabet NAME = Alphabet.of("A-Za-z0-9_+=,.@-");
  private static final int LONGEST_NAME = 64;
  private static final LazyPattern ROLE_ARN =
      LazyPattern.of("arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{0,450}[\\w+=,.@-]{1,64}");

  private final URI endpoint;
  private final BooleanSetting disabled;
  private final String disabledShown;
  private final BooleanSetting v1Disabled;
  private final BooleanSetting v1DisabledIfLoaded;
  private final Map<ImdsFlaw, String> flaws;
  private final boolean endsInSlash;
  private final HttpProxy proxy;
  private final boolean isAddressSet;
  private final boolean inLab;
  private final @Nullable SettingName setBy;

  private ImdsSettings(
      URI endpoint,
      BooleanSetting disabled,
      String disabledShown,
      BooleanSetting v1Disabled,
      BooleanSetting v1DisabledIfLoaded,
      Map<ImdsFlaw, String> flaws,
      boolean endsInSlash,
      HttpProxy proxy,
      boolean isAddressSet,
      boolean inLab,
      @Nullable SettingName setBy) {
    this.endpoint = endpoint;
    this.disabled = disabled;
    this.disabledShown = disabledShown;
    this.v1Disabled = v1Disabled;
    this.v1DisabledIfLoaded = v1DisabledIfLoaded;
    this.flaws = flaws;
    this.endsInSlash = endsInSlash;
    this.proxy = proxy;
    this.isAddressSet = isAddressSet;
    this.inLab = inLab;
    this.setBy = setBy;
  }

  static ImdsSettings read(Witness w) {
    Reading set = w.setting(SdkSystemSetting.AWS_EC2_METADATA_DISABLED);
    BooleanSetting disabled = BooleanSetting.of(set);
    String shown = Redaction.of("AWS_EC2_METADATA_DISABLED", set.text());
    SharedConfig config = SharedConfig.read(w);
    Reading v1 = w.setting(SdkSystemSetting.AWS_EC2_METADATA_V1_DISABLED);
    Reading v1OfProfile =
        config
            .property("ec2_metadata_v1_disabled")
            .map(Reading::present)
            .orElseGet(() -> Reading.none(Reading.Status.NOT_SET));
    boolean loadsConfig = w.aside().env("AWS_SDK_LOAD_CONFIG").hasText();
    String address = value(w, SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT, config, ENDPOINT);
    return new ImdsSettings(
        address.isEmpty() ? usual(w, config) : parse(address).orElse(IPV4),
        disabled,
        shown,
        BooleanSetting.of(v1.isPresent() ? v1 : v1OfProfile),
        BooleanSetting.of(v1.isPresent() || !loadsConfig ? v1 : v1OfProfile),
        ImdsFlaws.read(w, config),
        address.endsWith("/"),
        HttpProxy.readIfSet(w),
        !address.isEmpty(),
        address.contains(OF_LAB) && isInLab(w),
        address.isEmpty()
            ? setBy(SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE, MODE, config, w)
            : setBy(SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT, ENDPOINT, config, w));
  }

  /** The same where the slash at the end of the address is kept before the one of each path. */
  ImdsSettings withSlash() {
    return new ImdsSettings(
        URI.create(endpoint + "/"),
        disabled,
        disabledShown,
        v1Disabled,
        v1DisabledIfLoaded,
        flaws,
        false,
        proxy,
        isAddressSet,
        inLab,
        setBy);
  }

  /** Null where nothing sets it. */
  private static @Nullable SettingName setBy(
      SdkSystemSetting setting, String property, SharedConfig config, Witness w) {
    if (w.aside().setting(setting).hasText()) {
      return SettingName.of(setting, w);
    }
    return config.property(property).isPresent()
        ? SettingName.ofProfile(setting, property, config.shownPathOf(property))
        : null;
  }

  private static boolean isInLab(Witness w) {
    Witness aside = w.aside();
    return LabInit.of(aside::env, aside::file).pid().isPresent();
  }

  private static URI usual(Witness w, SharedConfig config) {
    String mode = value(w, SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE, config, MODE);
    return mode.toUpperCase(Locale.ROOT).equals("IPV6") ? IPV6 : IPV4;
  }

  private static String value(
      Witness w, SdkSystemSetting setting, SharedConfig config, String property) {
    Reading set = w.setting(setting);
    return set.hasText() ? set.text() : config.property(property).orElse("");
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

  URI endpoint() {
    return endpoint;
  }

  URI at(String path) {
    return URI.create(endpoint + path);
  }

  /** What the environment says of a proxy for plain http. */
  HttpProxy proxy() {
    return proxy;
  }

  /** Whether the address is set with a slash at its end, which clients keep or drop. */
  boolean endsInSlash() {
    return endsInSlash;
  }

  /** What sets the address, or the protocol that decides it; empty where nothing does. */
  Optional<SettingName> setBy() {
    return Optional.ofNullable(setBy);
  }

  /** Whether it is one of the addresses that EC2 gives to its instance metadata service. */
  boolean isUsualAddress() {
    String host = String.valueOf(endpoint.getHost());
    boolean isUsualHost = host.equals(IPV4.getHost()) || host.equalsIgnoreCase(IPV6.getHost());
    boolean isUsualPort = endpoint.getPort() < 0 || endpoint.getPort() == HTTP;
    return "http".equals(endpoint.getScheme()) && isUsualHost && isUsualPort;
  }

  /** Whether whoami's lab plays EC2 there. */
  boolean isOfLab() {
    return inLab;
  }

  /** Whether the protocol decides the address, and no setting names one. */
  boolean isByProtocol() {
    return !isAddressSet;
  }

  boolean isIpv6() {
    return endpoint.equals(IPV6);
  }

  /** The path at the usual address of the other protocol. */
  URI byOtherProtocol(String path) {
    return URI.create((isIpv6() ? IPV4 : IPV6) + path);
  }

  /**
   * Empty where the name cannot be part of an address. kube2iam lists the ARN of a role of another
   * account.
   */
  Optional<URI> atRole(String path, String role) {
    boolean isOne = NAME.spells(role, 1, LONGEST_NAME) || ROLE_ARN.matcher(role).matches();
    return isOne ? Optional.of(at(path + role)) : Optional.empty();
  }

  /**
   * Whether what is appended to the address without a slash makes none: after a port it belongs to
   * that, and behind the brackets of an IPv6 address nothing else may stand.
   */
  boolean bearsNoPath() {
    boolean isClosed = endpoint.getPort() >= 0 || String.valueOf(endpoint.getHost()).endsWith("]");
    return isClosed && endpoint.getRawPath().isEmpty();
  }

  BooleanSetting disabled() {
    return disabled;
  }

  BooleanSetting v1Disabled() {
    return v1Disabled;
  }

  /** The same for a client that reads the config file only where AWS_SDK_LOAD_CONFIG is set. */
  BooleanSetting v1DisabledIfLoaded() {
    return v1DisabledIfLoaded;
  }

  /** What is wrong with the settings, and for each flaw the reason: one clause. */
  Map<ImdsFlaw, String> flaws() {
    return flaws;
  }

  /** What AWS_EC2_METADATA_DISABLED is set to, as it may be shown. */
  String disabledShown() {
    return disabledShown;
  }

  /** Why the SDK for Java does not ask the service; empty where it does. */
  Optional<String> disabledBecause() {
    String because = "AWS_EC2_METADATA_DISABLED is " + disabledShown;
    switch (disabled) {
      case NOT_SET:
      case FALSE:
        return Optional.empty();
      case TRUE:
        return Optional.of(because);
      default:
        return Optional.of(
            because + ", which the SDK for Java cannot read, so it skips the source");
    }
  }
}
