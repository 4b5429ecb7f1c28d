package dev.whoami.client.behavior;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * How a client uses the instance metadata: which values disable it, whether it supports IMDSv2, and
 * when it falls back to IMDSv1.
 */
public final class ImdsClientBehavior {
  /** The status of a request that was not answered. */
  private static final int NO_ANSWER = 0;

  private static final Set<BooleanSetting> NOTHING = EnumSet.noneOf(BooleanSetting.class);

  private final Builder parts;

  /** How a client reads the address that is set. */
  private enum AddressTrait {
    KEEPS_SLASH,
    USUAL_ALONE,
    IPV4_UNLESS_SET
  }

  private ImdsClientBehavior(Builder parts) {
    this.parts = parts;
  }

  /**
   * IMDSv2; IMDSv1 if the token request fails with anything but 400, unless
   * AWS_EC2_METADATA_V1_DISABLED; nothing if AWS_EC2_METADATA_DISABLED is "true".
   */
  public static ImdsClientBehavior usual() {
    return new ImdsClientBehavior(new Builder());
  }

  /** The same with this change. */
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

  /** The same where a blank value of AWS_EC2_METADATA_DISABLED counts as well. */
  public ImdsClientBehavior disabledUnlessFalseOrNotSet() {
    return disabledBy(EnumSet.of(BooleanSetting.TRUE, BooleanSetting.OTHER, BooleanSetting.BLANK));
  }

  /** Was written before AWS_EC2_METADATA_DISABLED. */
  public ImdsClientBehavior neverDisabled() {
    return disabledBy(NOTHING);
  }

  private ImdsClientBehavior disabledBy(Set<BooleanSetting> settings) {
    return but(it -> it.disabledBy = settings);
  }

  /** Falls back only where the token request is refused, not found, not allowed or not answered. */
  public ImdsClientBehavior v1IfForbidden() {
    return v1After(
        status -> status == NO_ANSWER || status == 403 || status == 404 || status == 405);
  }

  /** Falls back only after no answer, or an error of the request other than 400. */
  public ImdsClientBehavior v1UnlessServerError() {
    return v1After(status -> status == NO_ANSWER || (status > 400 && status < 500));
  }

  /** Falls back after any failure of the token request. */
  public ImdsClientBehavior v1AfterAnyFailure() {
    return v1After(status -> true);
  }

  /** Falls back after every answer to the token request, but not where there is none. */
  public ImdsClientBehavior v1AfterAnyStatus() {
    return v1After(status -> status != NO_ANSWER);
  }

  /** Falls back only where the token request is not answered. */
  public ImdsClientBehavior v1IfSilent() {
    return v1After(status -> status == NO_ANSWER);
  }

  public ImdsClientBehavior neverV1() {
    return v1After(status -> false);
  }

  private ImdsClientBehavior v1After(IntPredicate status) {
    return but(it -> it.v1After = status);
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

  /** Finds its settings in the profile as this client does, and reads them with its parser. */
  public ImdsClientBehavior by(ProfileLookup client) {
    return but(it -> it.client = client);
  }

  /** Was written before IMDSv2. */
  public ImdsClientBehavior onlyV1() {
    return ignoringV1Disabled().but(it -> it.knowsV2 = false);
  }

  /** Asks for the session token up to three times while the server fails. */
  public ImdsClientBehavior repeatingTokenRequest() {
    return but(it -> it.repeatsTokenRequest = true);
  }

  /** Cannot ask where the settings have one of these flaws. */
  public ImdsClientBehavior minding(ImdsFlaw first, ImdsFlaw... others) {
    Set<ImdsFlaw> more = EnumSet.of(first, others);
    more.addAll(parts.minded);
    return but(it -> it.minded = more);
  }

  /** Asks for //latest/… where the address that is set ends in a slash. */
  public ImdsClientBehavior keepingSlash() {
    return with(AddressTrait.KEEPS_SLASH);
  }

  /** Asks 169.254.169.254, whatever the settings of the address and of the mode say. */
  public ImdsClientBehavior atUsualAddress() {
    return without(ImdsFlaw.ENDPOINT_MALFORMED, ImdsFlaw.ENDPOINT_WITHOUT_SCHEME)
        .with(AddressTrait.USUAL_ALONE);
  }

  /** Accepts a host without a scheme as an address. */
  public ImdsClientBehavior takingHostForAddress() {
    return without(ImdsFlaw.ENDPOINT_WITHOUT_SCHEME);
  }

  /** Was written before AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE. */
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

  /** Reads the document with the keys with this reader. */
  public ImdsClientBehavior reading(CredentialsReader newReader) {
    return but(it -> it.reader = newReader);
  }

  /** Obeys the proxy's variables in this way. */
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
    return parts.v1After.test(status) && !parts.v1DisabledBy.contains(v1Disabled);
  }

  /** Collects all traits of one behavior, which never changes once it is built. */
  private static final class Builder {
    private Set<BooleanSetting> disabledBy = EnumSet.of(BooleanSetting.TRUE);
    private boolean knowsV2 = true;
    private Set<BooleanSetting> v1DisabledBy = EnumSet.of(BooleanSetting.TRUE);
    private IntPredicate v1After = status -> status != 400;
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
      copy.v1After = v1After;
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
