package dev.whoami.client.behavior;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How a client uses the instance metadata: which values disable it, whether it supports IMDSv2, and
 * when it falls back to IMDSv1.
 */
public final class ImdsClientBehavior {
  private static final Set<BooleanSetting> NOTHING = EnumSet.noneOf(BooleanSetting.class);

  private final Builder parts;

  /** How a client reads the configured address. */
  private enum AddressTrait {
    KEEPS_SLASH,
    USUAL_ALONE,
    IPV4_UNLESS_SET
  }

  private ImdsClientBehavior(Builder parts) {
    this.parts = parts;
  }

  /**
   * The behavior of the SDK for Java 2. It uses IMDSv2, and IMDSv1 if the token request fails with
   * anything but 400, unless AWS_EC2_METADATA_V1_DISABLED. It asks nothing if
   * AWS_EC2_METADATA_DISABLED is "true".
   */
  public static ImdsClientBehavior usual() {
    return new ImdsClientBehavior(new Builder());
  }

  /** The behavior with this change. */
  private ImdsClientBehavior but(Consumer<Builder> change) {
    Builder changed = parts.copy();
    change.accept(changed);
    return new ImdsClientBehavior(changed);
  }

  /** Reads every value of AWS_EC2_METADATA_DISABLED except "false" as "true". */
  public ImdsClientBehavior disabledUnlessFalse() {
    return disabledBy(EnumSet.of(BooleanSetting.TRUE, BooleanSetting.OTHER));
  }

  /** Reads every value of AWS_EC2_METADATA_DISABLED as "true", even "false". */
  public ImdsClientBehavior disabledByAnyText() {
    return disabledBy(EnumSet.of(BooleanSetting.TRUE, BooleanSetting.OTHER, BooleanSetting.FALSE));
  }

  /** Reads every value of AWS_EC2_METADATA_DISABLED as "true" except "false", even a blank one. */
  public ImdsClientBehavior disabledUnlessFalseOrNotSet() {
    return disabledBy(EnumSet.of(BooleanSetting.TRUE, BooleanSetting.OTHER, BooleanSetting.BLANK));
  }

  /** Does not know AWS_EC2_METADATA_DISABLED, which is newer. */
  public ImdsClientBehavior neverDisabled() {
    return disabledBy(NOTHING);
  }

  private ImdsClientBehavior disabledBy(Set<BooleanSetting> settings) {
    return but(it -> it.disabledBy = settings);
  }

  /** Falls back to IMDSv1 after these failures of the token request. */
  public ImdsClientBehavior fallingBack(ImdsV1Fallback failures) {
    return but(it -> it.fallback = failures);
  }

  /** Does not know AWS_EC2_METADATA_V1_DISABLED. */
  public ImdsClientBehavior ignoringV1Disabled() {
    return but(it -> it.v1DisabledBy = NOTHING);
  }

  /** Reads every value of AWS_EC2_METADATA_V1_DISABLED except "false" as "true". */
  public ImdsClientBehavior v1DisabledUnlessFalse() {
    return but(it -> it.v1DisabledBy = EnumSet.of(BooleanSetting.TRUE, BooleanSetting.OTHER));
  }

  /** Fails instead of falling back if AWS_EC2_METADATA_V1_DISABLED has any value except "false". */
  public ImdsClientBehavior v1OnlyIfNotSetOrFalse() {
    return but(
        it ->
            it.v1DisabledBy =
                EnumSet.of(BooleanSetting.TRUE, BooleanSetting.OTHER, BooleanSetting.BLANK));
  }

  /** Finds its settings in the profile as this client does, with its parser. */
  public ImdsClientBehavior by(ProfileLookup client) {
    return but(it -> it.client = client);
  }

  /** Does not know IMDSv2, which is newer. */
  public ImdsClientBehavior onlyV1() {
    return ignoringV1Disabled().but(it -> it.knowsV2 = false);
  }

  /** Requests the session token up to three times if the server fails. */
  public ImdsClientBehavior repeatingTokenRequest() {
    return but(it -> it.repeatsTokenRequest = true);
  }

  /** Fails if the settings have one of these flaws. */
  public ImdsClientBehavior minding(ImdsFlaw first, ImdsFlaw... others) {
    Set<ImdsFlaw> more = EnumSet.of(first, others);
    more.addAll(parts.minded);
    return but(it -> it.minded = more);
  }

  /** Asks for //latest/… if the configured address ends in a slash. */
  public ImdsClientBehavior keepingSlash() {
    return with(AddressTrait.KEEPS_SLASH);
  }

  /** Uses 169.254.169.254, whatever the settings of the address and the mode are. */
  public ImdsClientBehavior atUsualAddress() {
    return without(ImdsFlaw.ENDPOINT_MALFORMED, ImdsFlaw.ENDPOINT_WITHOUT_SCHEME)
        .with(AddressTrait.USUAL_ALONE);
  }

  /** Accepts a host without a scheme as an address. */
  public ImdsClientBehavior takingHostForAddress() {
    return without(ImdsFlaw.ENDPOINT_WITHOUT_SCHEME);
  }

  /** Does not know AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE, which is newer. */
  public ImdsClientBehavior ignoringMode() {
    return without(ImdsFlaw.MODE_BLANK, ImdsFlaw.MODE_UNKNOWN).with(AddressTrait.IPV4_UNLESS_SET);
  }

  private ImdsClientBehavior without(ImdsFlaw first, ImdsFlaw... others) {
    Set<ImdsFlaw> fewer = EnumSet.copyOf(parts.minded);
    fewer.removeAll(EnumSet.of(first, others));
    return but(it -> it.minded = fewer);
  }

  private ImdsClientBehavior with(AddressTrait trait) {
    Set<AddressTrait> more = EnumSet.of(trait);
    more.addAll(parts.address);
    return but(it -> it.address = more);
  }

  /** Uses this reader for the document with the keys. */
  public ImdsClientBehavior reading(CredentialsReader newReader) {
    return but(it -> it.reader = newReader);
  }

  /** Obeys the variables of a proxy in this way. */
  public ImdsClientBehavior through(ProxySelection newProxy) {
    return but(it -> it.proxy = newProxy);
  }

  public ProfileLookup client() {
    return parts.client;
  }

  public CredentialsReader reader() {
    return parts.reader;
  }

  public boolean sendsToProxy(HttpProxy variables, URI endpoint) {
    return variables.isSentTo(endpoint, parts.proxy);
  }

  public boolean keepsSlash() {
    return parts.address.contains(AddressTrait.KEEPS_SLASH);
  }

  public boolean asksUsualAddressAlone() {
    return parts.address.contains(AddressTrait.USUAL_ALONE);
  }

  public boolean asksIpv4UnlessAddressIsSet() {
    return parts.address.contains(AddressTrait.IPV4_UNLESS_SET);
  }

  public boolean minds(ImdsFlaw flaw) {
    return parts.minded.contains(flaw);
  }

  public boolean repeatsTokenRequest() {
    return parts.repeatsTokenRequest;
  }

  public boolean isDisabledBy(BooleanSetting setting) {
    return parts.disabledBy.contains(setting);
  }

  public boolean knowsV2() {
    return parts.knowsV2;
  }

  public boolean usesV1After(int status, BooleanSetting v1Disabled) {
    return parts.fallback.covers(status) && !parts.v1DisabledBy.contains(v1Disabled);
  }

  /** Builds a behavior. */
  private static final class Builder {
    private Set<BooleanSetting> disabledBy = EnumSet.of(BooleanSetting.TRUE);
    private boolean knowsV2 = true;
    private Set<BooleanSetting> v1DisabledBy = EnumSet.of(BooleanSetting.TRUE);
    private ImdsV1Fallback fallback = ImdsV1Fallback.UNLESS_400;
    private ProfileLookup client = ProfileLookup.USUAL;
    private boolean repeatsTokenRequest;
    private Set<ImdsFlaw> minded =
        EnumSet.of(ImdsFlaw.ENDPOINT_MALFORMED, ImdsFlaw.ENDPOINT_WITHOUT_SCHEME);
    private Set<AddressTrait> address = EnumSet.noneOf(AddressTrait.class);
    private CredentialsReader reader = CredentialsReader.USUAL;
    private ProxySelection proxy = ProxySelection.DIRECT;

    Builder copy() {
      Builder copy = new Builder();
      copy.disabledBy = disabledBy;
      copy.knowsV2 = knowsV2;
      copy.v1DisabledBy = v1DisabledBy;
      copy.fallback = fallback;
      copy.client = client;
      copy.repeatsTokenRequest = repeatsTokenRequest;
      copy.minded = minded;
      copy.address = address;
      copy.reader = reader;
      copy.proxy = proxy;
      return copy;
    }
  }
}
