package dev.whoami.probe;

import dev.whoami.aws.SharedConfig;
import dev.whoami.world.HttpCall;
import dev.whoami.world.Reading;
import dev.whoami.world.Redaction;
import dev.whoami.world.Witness;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkSystemSetting;

/**
 * How the instance metadata may be asked: each setting as system property, else environment
 * variable, else property of the profile.
 */
final class ImdsSettings {
  private static final URI IPV4 = URI.create("http://169.254.169.254");
  private static final URI IPV6 = URI.create("http://[fd00:ec2::254]");
  private static final Pattern NAME =
      Pattern.compile("(?:arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{0,450})?[\\w+=,.@-]{1,64}");

  private final URI endpoint;
  private final BooleanSetting disabled;
  private final String disabledShown;
  private final BooleanSetting v1Disabled;

  private ImdsSettings(
      URI endpoint, BooleanSetting disabled, String disabledShown, BooleanSetting v1Disabled) {
    this.endpoint = endpoint;
    this.disabled = disabled;
    this.disabledShown = disabledShown;
    this.v1Disabled = v1Disabled;
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
    return new ImdsSettings(
        endpoint(w, config), disabled, shown, BooleanSetting.of(v1.isPresent() ? v1 : v1OfProfile));
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

  /** Whether it is one of the addresses that EC2 gives to its instance metadata service. */
  boolean isUsualAddress() {
    return endpoint.equals(IPV4) || endpoint.equals(IPV6);
  }

  /**
   * Empty where the name cannot be part of an address. kube2iam lists the ARN of a role of another
   * account.
   */
  Optional<URI> atRole(String path, String role) {
    return NAME.matcher(role).matches() ? Optional.of(at(path + role)) : Optional.empty();
  }

  BooleanSetting disabled() {
    return disabled;
  }

  BooleanSetting v1Disabled() {
    return v1Disabled;
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
