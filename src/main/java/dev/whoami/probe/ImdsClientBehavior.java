package dev.whoami.probe;

import dev.whoami.place.HttpProxy;
import dev.whoami.place.ProxySelection;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * How a client uses the instance metadata: which values disable it, whether it supports IMDSv2, and
 * when it falls back to IMDSv1.
 */
public final class ImdsClientBehavior {
  /** The status of a request that was not answered. */
  private static final int NO_ANSWER = 0;

  private static final Set<BooleanSetting> NOTHING = EnumSet.noneOf(BooleanSetting.class);

  private final Set<BooleanSetting> disabledBy;
  private final boolean knowsV2;
  private final Set<BooleanSetting> v1DisabledBy;
  private final IntPredicate v1After;
  private final boolean repeatsTokenRequest;
  private final Set<ImdsFlaw> minded;
  private final Set<AddressTrait> address;
  private final CredentialsReader reader;
  private final ProxySelection proxy;

  /** What a client makes of the address that is set. */
  private enum AddressTrait {
    KEEPS_SLASH,
    USUAL_ALONE
  }

  private ImdsClientBehavior(
      Set<BooleanSetting> disabledBy,
      boolean knowsV2,
      Set<BooleanSetting> v1DisabledBy,
      IntPredicate v1After,
      boolean repeatsTokenRequest,
      Set<ImdsFlaw> minded,
      Set<AddressTrait> address,
      CredentialsReader reader,
      ProxySelection proxy) {
    this.disabledBy = disabledBy;
    this.knowsV2 = knowsV2;
    this.v1DisabledBy = v1DisabledBy;
    this.v1After = v1After;
    this.repeatsTokenRequest = repeatsTokenRequest;
    this.minded = minded;
    this.address = address;
    this.reader = reader;
    this.proxy = proxy;
  }

  /**
   * IMDSv2; IMDSv1 if the token request fails with anything but 400, unless
   * AWS_EC2_METADATA_V1_DISABLED; nothing if AWS_EC2_METADATA_DISABLED is "true".
   */
  public static ImdsClientBehavior usual() {
    return new ImdsClientBehavior(
        EnumSet.of(BooleanSetting.TRUE),
        true,
        EnumSet.of(BooleanSetting.TRUE),
        status -> status != 400,
        false,
        EnumSet.of(ImdsFlaw.ENDPOINT_MALFORMED, ImdsFlaw.ENDPOINT_WITHOUT_SCHEME),
        EnumSet.noneOf(AddressTrait.class),
        CredentialsReader.JAVA_V2,
        ProxySelection.DIRECT);
  }

  /** As the SDK for Java 2 asks, which cannot read every setting. */
  static ImdsClientBehavior ofJavaV2() {
    return usual()
        .v1OnlyIfNotSetOrFalse()
        .keepingSlash()
        .minding(
            ImdsFlaw.ENDPOINT_BLANK,
            ImdsFlaw.MODE_BLANK,
            ImdsFlaw.MODE_UNKNOWN,
            ImdsFlaw.TIMEOUT_NOT_A_NUMBER,
            ImdsFlaw.TIMEOUT_NEGATIVE);
  }

  /** Takes every value of AWS_EC2_METADATA_DISABLED but "false" for "true". */
  public ImdsClientBehavior disabledUnlessFalse() {
    return disabledBy(EnumSet.of(BooleanSetting.TRUE, BooleanSetting.OTHER));
  }

  /** Takes every value of AWS_EC2_METADATA_DISABLED for "true", even "false". */
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
    return new ImdsClientBehavior(
        settings,
        knowsV2,
        v1DisabledBy,
        v1After,
        repeatsTokenRequest,
        minded,
        address,
        reader,
        proxy);
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

  /** Falls back after whatever the token request comes to. */
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
    return new ImdsClientBehavior(
        disabledBy,
        knowsV2,
        v1DisabledBy,
        status,
        repeatsTokenRequest,
        minded,
        address,
        reader,
        proxy);
  }

  /** Does not know AWS_EC2_METADATA_V1_DISABLED. */
  public ImdsClientBehavior ignoringV1Disabled() {
    return new ImdsClientBehavior(
        disabledBy, knowsV2, NOTHING, v1After, repeatsTokenRequest, minded, address, reader, proxy);
  }

  /** Fails, where it would fall back, on every other value of AWS_EC2_METADATA_V1_DISABLED. */
  public ImdsClientBehavior v1OnlyIfNotSetOrFalse() {
    return new ImdsClientBehavior(
        disabledBy,
        knowsV2,
        EnumSet.of(BooleanSetting.TRUE, BooleanSetting.OTHER, BooleanSetting.BLANK),
        v1After,
        repeatsTokenRequest,
        minded,
        address,
        reader,
        proxy);
  }

  /** Was written before IMDSv2. */
  public ImdsClientBehavior onlyV1() {
    return new ImdsClientBehavior(
        disabledBy, false, NOTHING, v1After, repeatsTokenRequest, minded, address, reader, proxy);
  }

  /** Asks for the session token up to three times while the server fails. */
  public ImdsClientBehavior repeatingTokenRequest() {
    return new ImdsClientBehavior(
        disabledBy, knowsV2, v1DisabledBy, v1After, true, minded, address, reader, proxy);
  }

  /** Cannot ask where the settings have one of these flaws. */
  public ImdsClientBehavior minding(ImdsFlaw first, ImdsFlaw... others) {
    Set<ImdsFlaw> more = EnumSet.of(first, others);
    more.addAll(minded);
    return new ImdsClientBehavior(
        disabledBy,
        knowsV2,
        v1DisabledBy,
        v1After,
        repeatsTokenRequest,
        more,
        address,
        reader,
        proxy);
  }

  /** Asks for //latest/… where the address that is set ends in a slash. */
  public ImdsClientBehavior keepingSlash() {
    return with(AddressTrait.KEEPS_SLASH);
  }

  /** Asks 169.254.169.254, whatever AWS_EC2_METADATA_SERVICE_ENDPOINT says. */
  public ImdsClientBehavior atUsualAddress() {
    return without(ImdsFlaw.ENDPOINT_MALFORMED, ImdsFlaw.ENDPOINT_WITHOUT_SCHEME)
        .with(AddressTrait.USUAL_ALONE);
  }

  /** Takes a host alone for an address. */
  public ImdsClientBehavior takingHostForAddress() {
    return without(ImdsFlaw.ENDPOINT_WITHOUT_SCHEME);
  }

  private ImdsClientBehavior without(ImdsFlaw first, ImdsFlaw... others) {
    Set<ImdsFlaw> fewer = EnumSet.copyOf(minded);
    fewer.removeAll(EnumSet.of(first, others));
    return new ImdsClientBehavior(
        disabledBy,
        knowsV2,
        v1DisabledBy,
        v1After,
        repeatsTokenRequest,
        fewer,
        address,
        reader,
        proxy);
  }

  private ImdsClientBehavior with(AddressTrait trait) {
    Set<AddressTrait> more = EnumSet.of(trait);
    more.addAll(address);
    return new ImdsClientBehavior(
        disabledBy,
        knowsV2,
        v1DisabledBy,
        v1After,
        repeatsTokenRequest,
        minded,
        more,
        reader,
        proxy);
  }

  /** Reads the document with the keys so. */
  public ImdsClientBehavior reading(CredentialsReader newReader) {
    return new ImdsClientBehavior(
        disabledBy,
        knowsV2,
        v1DisabledBy,
        v1After,
        repeatsTokenRequest,
        minded,
        address,
        newReader,
        proxy);
  }

  /** Obeys the variables of a proxy so. */
  public ImdsClientBehavior through(ProxySelection newProxy) {
    return new ImdsClientBehavior(
        disabledBy,
        knowsV2,
        v1DisabledBy,
        v1After,
        repeatsTokenRequest,
        minded,
        address,
        reader,
        newProxy);
  }

  CredentialsReader reader() {
    return reader;
  }

  boolean sendsToProxy(HttpProxy variables, URI endpoint) {
    return variables.isSentTo(endpoint, proxy);
  }

  boolean keepsSlash() {
    return address.contains(AddressTrait.KEEPS_SLASH);
  }

  boolean asksUsualAddressAlone() {
    return address.contains(AddressTrait.USUAL_ALONE);
  }

  boolean minds(ImdsFlaw flaw) {
    return minded.contains(flaw);
  }

  boolean repeatsTokenRequest() {
    return repeatsTokenRequest;
  }

  boolean isDisabledBy(BooleanSetting setting) {
    return disabledBy.contains(setting);
  }

  boolean knowsV2() {
    return knowsV2;
  }

  boolean usesV1After(int status, BooleanSetting v1Disabled) {
    return v1After.test(status) && !v1DisabledBy.contains(v1Disabled);
  }
}
