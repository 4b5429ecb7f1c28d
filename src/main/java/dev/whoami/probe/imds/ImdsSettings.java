package dev.whoami.probe.imds;

import dev.whoami.aws.SharedConfig;
import dev.whoami.client.behavior.BooleanSetting;
import dev.whoami.client.behavior.HttpProxy;
import dev.whoami.client.behavior.ImdsFlaw;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.ShownSettings;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * The settings for requests to the instance metadata. Each comes from the first that sets it: a
 * system property, a variable, the profile.
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
        ShownSettings.of("AWS_EC2_METADATA_DISABLED", disabled.text()),
        BooleanSetting.of(v1.isPresent() ? v1 : profile.v1Disabled()),
        ImdsFlaws.read(w, profile),
        HttpProxy.readIfSet(w));
  }

  /** The same settings, with the address's slash at the end kept before the slash of each path. */
  public ImdsSettings withSlash() {
    return new ImdsSettings(address.withSlash(), disabled, disabledShown, v1Disabled, flaws, proxy);
  }

  /** Whether a client does the same with both, even if they are set in other places. */
  public boolean isSameAs(ImdsSettings other) {
    return address.isSameAs(other.address)
        && v1Disabled == other.v1Disabled
        && flaws.equals(other.flaws);
  }

  public ImdsAddress address() {
    return address;
  }

  /** The environment's proxy for plain http. */
  public HttpProxy proxy() {
    return proxy;
  }

  public BooleanSetting disabled() {
    return disabled;
  }

  public BooleanSetting v1Disabled() {
    return v1Disabled;
  }

  /** The flaws of the settings, each with its reason as one clause. */
  public Map<ImdsFlaw, String> flaws() {
    return flaws;
  }

  /** The value of AWS_EC2_METADATA_DISABLED, without secrets. */
  public String disabledShown() {
    return disabledShown;
  }

  /** Why the SDK for Java does not ask the service; empty if it does. */
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
