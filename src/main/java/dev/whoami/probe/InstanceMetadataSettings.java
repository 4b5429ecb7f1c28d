package dev.whoami.probe;

import dev.whoami.aws.SharedConfig;
import dev.whoami.world.Disclosure;
import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * How the instance metadata may be asked: each setting as system property, else environment
 * variable, else property of the profile.
 */
final class InstanceMetadataSettings {
  private static final URI IPV4 = URI.create("http://169.254.169.254");
  private static final URI IPV6 = URI.create("http://[fd00:ec2::254]");

  private final URI endpoint;
  private final boolean v1Disabled;
  private final @Nullable String disabledBecause;

  private InstanceMetadataSettings(
      URI endpoint, boolean v1Disabled, @Nullable String disabledBecause) {
    this.endpoint = endpoint;
    this.v1Disabled = v1Disabled;
    this.disabledBecause = disabledBecause;
  }

  static InstanceMetadataSettings read(Witness w) {
    Reading disabled = w.setting(SdkSystemSetting.AWS_EC2_METADATA_DISABLED);
    String off = disabled.text().toLowerCase(Locale.ROOT);
    if (disabled.isPresent() && !off.equals("false")) {
      String shown = Disclosure.of("AWS_EC2_METADATA_DISABLED", disabled.text());
      String why =
          off.equals("true") ? "" : ", which the SDK for Java cannot read and so does not ask";
      return new InstanceMetadataSettings(
          IPV4, false, "AWS_EC2_METADATA_DISABLED is " + shown + why);
    }
    SharedConfig config = SharedConfig.read(w);
    String v1 =
        value(w, SdkSystemSetting.AWS_EC2_METADATA_V1_DISABLED, config, "ec2_metadata_v1_disabled");
    return new InstanceMetadataSettings(
        endpoint(w, config), v1.toLowerCase(Locale.ROOT).equals("true"), null);
  }

  private static URI endpoint(Witness w, SharedConfig config) {
    String set =
        value(
            w,
            SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT,
            config,
            "ec2_metadata_service_endpoint");
    if (!set.isEmpty()) {
      return parse(set).orElse(IPV4);
    }
    String mode =
        value(
            w,
            SdkSystemSetting.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE,
            config,
            "ec2_metadata_service_endpoint_mode");
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
      return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
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

  /** Empty where the name cannot be part of an address. */
  Optional<URI> atRole(String path, String role) {
    return role.matches("[\\w+=,.@-]{1,64}") ? Optional.of(at(path + role)) : Optional.empty();
  }

  boolean isV1Disabled() {
    return v1Disabled;
  }

  /** Why the service may not be asked at all; empty where it may. */
  Optional<String> disabledBecause() {
    return Optional.ofNullable(disabledBecause);
  }
}
