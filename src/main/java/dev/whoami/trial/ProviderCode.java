package dev.whoami.trial;

import dev.whoami.probe.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.useragent.BusinessMetricFeatureId;

/**
 * The codes by which the SDK marks credentials with the provider that they came from. A profile
 * that uses another source lists both codes, its own first.
 */
public final class ProviderCode {
  private static final Map<String, Source> SOURCES = sources();

  private ProviderCode() {}

  private static Map<String, Source> sources() {
    Map<String, Source> sources = new HashMap<>();
    for (BusinessMetricFeatureId each : BusinessMetricFeatureId.values()) {
      if (each.name().startsWith("CREDENTIALS_PROFILE")) {
        sources.put(each.value(), Source.PROFILE);
      }
    }
    sources.put(
        BusinessMetricFeatureId.CREDENTIALS_JVM_SYSTEM_PROPERTIES.value(),
        Source.SYSTEM_PROPERTIES);
    sources.put(BusinessMetricFeatureId.CREDENTIALS_ENV_VARS.value(), Source.ENVIRONMENT);
    sources.put(
        BusinessMetricFeatureId.CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN.value(), Source.WEB_IDENTITY);
    sources.put(BusinessMetricFeatureId.CREDENTIALS_HTTP.value(), Source.CONTAINER);
    sources.put(BusinessMetricFeatureId.CREDENTIALS_IMDS.value(), Source.INSTANCE_METADATA);
    return sources;
  }

  /** Empty for a source that no default chain has. */
  public static Optional<Source> sourceOf(String code) {
    return Optional.ofNullable(SOURCES.get(code.split(",", 2)[0]));
  }
}
