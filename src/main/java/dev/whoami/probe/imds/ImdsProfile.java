package dev.whoami.probe.imds;

import dev.whoami.aws.SettingName;
import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.UnusableProfileFile;
import dev.whoami.client.behavior.ClientProfileFiles;
import dev.whoami.client.behavior.FileSearch;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * The profile's settings of the instance metadata, as a client reads them. Some clients know only
 * the switch of IMDSv1, or no setting.
 */
public final class ImdsProfile {
  static final String ENDPOINT = "ec2_metadata_service_endpoint";
  static final String MODE = "ec2_metadata_service_endpoint_mode";
  private static final String V1_DISABLED = "ec2_metadata_v1_disabled";

  private final @Nullable SharedConfig ofAddress;
  private final @Nullable SharedConfig ofSwitch;

  private ImdsProfile(@Nullable SharedConfig ofAddress, @Nullable SharedConfig ofSwitch) {
    this.ofAddress = ofAddress;
    this.ofSwitch = ofSwitch;
  }

  /** The profile of a client that reads all settings in the same files. */
  static ImdsProfile of(SharedConfig files) {
    return new ImdsProfile(files, files);
  }

  /** As this client reads it, with its own parser. */
  public static ImdsProfile as(ProfileLookup client, ClientProfileFiles files) {
    Optional<FileSearch> address = client.imdsFiles().address(files.loadsConfig());
    Optional<FileSearch> ofSwitch = client.imdsFiles().ofSwitch(files.loadsConfig());
    if (address.equals(ofSwitch)) {
      SharedConfig both = address.map(it -> files.in(it, client)).orElse(null);
      return new ImdsProfile(both, both);
    }
    return new ImdsProfile(
        address.map(it -> files.in(it, client)).orElse(null),
        ofSwitch.map(it -> files.in(it, client)).orElse(null));
  }

  /** Whether both are read from the very same files by the same parser. */
  public boolean isSameAs(ImdsProfile other) {
    return ofAddress == other.ofAddress && ofSwitch == other.ofSwitch;
  }

  /** Whether it is known how the client reads the files. */
  public boolean isSure() {
    return (ofAddress == null || ofAddress.isSure()) && (ofSwitch == null || ofSwitch.isSure());
  }

  /** Why the parser rejects a file, as one clause; empty if it does not, or there is no file. */
  Optional<String> problem() {
    return Optional.ofNullable(ofAddress)
        .flatMap(SharedConfig::problem)
        .filter(it -> it.reading().isPresent())
        .map(UnusableProfileFile::reason);
  }

  Optional<String> property(String name) {
    return files(name).flatMap(it -> it.property(name));
  }

  Reading v1Disabled() {
    return property(V1_DISABLED)
        .map(Reading::present)
        .orElseGet(() -> Reading.none(Reading.Status.NOT_SET));
  }

  /** The property if the setting is not set; an empty text if neither is set. */
  String value(Witness w, SdkSystemSetting setting, String property) {
    Reading set = w.setting(setting);
    return set.hasText() ? set.text() : property(property).orElse("");
  }

  /** What sets it; null where nothing does. */
  @Nullable SettingName setBy(Witness w, SdkSystemSetting setting, String property) {
    if (w.aside().setting(setting).hasText()) {
      return SettingName.of(setting, w);
    }
    return files(property)
        .filter(it -> it.property(property).isPresent())
        .map(it -> SettingName.ofProfile(setting, property, it.shownPathOf(property)))
        .orElse(null);
  }

  private Optional<SharedConfig> files(String property) {
    return Optional.ofNullable(property.equals(V1_DISABLED) ? ofSwitch : ofAddress);
  }
}
