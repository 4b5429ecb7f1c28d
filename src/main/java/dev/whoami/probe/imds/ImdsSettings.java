package dev.whoami.probe.imds;

import dev.whoami.aws.SharedConfig;
import dev.whoami.client.behavior.BooleanSetting;
import dev.whoami.client.behavior.HttpProxy;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Redaction;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * How the instance metadata may be asked: each setting as system property, else environment
 * variable, else property of the profile.
 */
public final class ImdsSettings {
  private final ImdsAddress address;
  private final BooleanSetting disabled;
  private final String disabledShown;
  private final BooleanSetting v1Disabled;
  private final Map<ImdsFlaw, String> flaws;
  private final HttpProxy proxy;

  private ImdsSettings(
      ImdsAddress address,
      BooleanSetting disabled,
      String disabledShown,
      BooleanSetting v1Disabled,
      Map<ImdsFlaw, String> flaws,
      HttpProxy proxy) {
    this.address = address;
    this.disabled = disabled;
    this.disabledShown = disabledShown;
    this.v1Disabled = v1Disabled;
    this.flaws = flaws;
    this.proxy = proxy;
  }

  /** As the SDK for Java 2 reads them. */
  public static ImdsSettings read(Witness w) {
    Reading disabled = w.setting(SdkSystemSetting.AWS_EC2_METADATA_DISABLED);
    return of(disabled, ImdsProfile.of(SharedConfig.read(w)), w);
  }

  /** The settings of a client that reads the profile this way. */
  public static ImdsSettings read(Witness w, ImdsProfile profile) {
    return of(w.setting(SdkSystemSetting.AWS_EC2_METADATA_DISABLED), profile, w);
  }

  private static ImdsSettings of(Reading disabled, ImdsProfile profile, Witness w) {
    Reading v1 = w.setting(SdkSystemSetting.AWS_EC2_METADATA_V1_DISABLED);
    return new ImdsSettings(
        ImdsAddress.read(w, profile),
        BooleanSetting.of(disabled),
        Redaction.of("AWS_EC2_METADATA_DISABLED", disabled.text()),
        BooleanSetting.of(v1.isPresent() ? v1 : profile.v1Disabled()),
        ImdsFlaws.read(w, profile),
        HttpProxy.readIfSet(w));
  }

  /** The same where the slash at the end of the address is kept before the one of each path. */
  public ImdsSettings withSlash() {
    return new ImdsSettings(address.withSlash(), disabled, disabledShown, v1Disabled, flaws, proxy);
  }

  /** Whether a client does the same by them, wherever they are set. */
  public boolean isSameAs(ImdsSettings other) {
    return address.isSameAs(other.address)
        && v1Disabled == other.v1Disabled
        && flaws.equals(other.flaws);
  }

  public ImdsAddress address() {
    return address;
  }

  /** What the environment says of a proxy for plain http. */
  public HttpProxy proxy() {
    return proxy;
  }

  public BooleanSetting disabled() {
    return disabled;
  }

  public BooleanSetting v1Disabled() {
    return v1Disabled;
  }

  /** What is wrong with the settings, and for each flaw the reason: one clause. */
  public Map<ImdsFlaw, String> flaws() {
    return flaws;
  }

  /** What AWS_EC2_METADATA_DISABLED is set to, as it may be shown. */
  public String disabledShown() {
    return disabledShown;
  }

  /** Why the SDK for Java does not ask the service; empty where it does. */
  public Optional<String> disabledBecause() {
    String because = "AWS_EC2_METADATA_DISABLED is " + disabledShown;
    if (disabled == BooleanSetting.NOT_SET || disabled == BooleanSetting.FALSE) {
      return Optional.empty();
    }
    return disabled == BooleanSetting.TRUE
        ? Optional.of(because)
        : Optional.of(because + ", which the SDK for Java cannot read, so it skips the source");
  }
}
