package dev.whoami.trial;

import dev.whoami.probe.Source;
import java.util.Optional;
import software.amazon.awssdk.core.useragent.BusinessMetricFeatureId;

/**
 * The codes by which the SDK marks credentials with the provider that they came from. A profile
 * that uses another source lists both codes, its own first.
 */
public final class ProviderCode {
  private ProviderCode() {}

  /** Empty for a code of a source that is none of a default chain. */
  public static Optional<Source> sourceOf(String code) {
    String first = code.split(",", 2)[0];
    for (BusinessMetricFeatureId each : BusinessMetricFeatureId.values()) {
      if (each.value().equals(first)) {
        return sourceOf(each);
      }
    }
    return Optional.empty();
  }

  private static Optional<Source> sourceOf(BusinessMetricFeatureId feature) {
    if (feature == BusinessMetricFeatureId.CREDENTIALS_JVM_SYSTEM_PROPERTIES) {
      return Optional.of(Source.SYSTEM_PROPERTIES);
    } else if (feature == BusinessMetricFeatureId.CREDENTIALS_ENV_VARS) {
      return Optional.of(Source.ENVIRONMENT);
    } else if (feature == BusinessMetricFeatureId.CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN) {
      return Optional.of(Source.WEB_IDENTITY);
    } else if (feature == BusinessMetricFeatureId.CREDENTIALS_HTTP) {
      return Optional.of(Source.CONTAINER);
    } else if (feature == BusinessMetricFeatureId.CREDENTIALS_IMDS) {
      return Optional.of(Source.INSTANCE_METADATA);
    }
    return feature.name().startsWith("CREDENTIALS_PROFILE")
        ? Optional.of(Source.PROFILE)
        : Optional.empty();
  }
}
