package dev.whoami.trial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.probe.Source;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.useragent.BusinessMetricFeatureId;

class ProviderCodeTest {
  @ParameterizedTest
  @CsvSource({
    "CREDENTIALS_JVM_SYSTEM_PROPERTIES, SYSTEM_PROPERTIES",
    "CREDENTIALS_ENV_VARS, ENVIRONMENT",
    "CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN, WEB_IDENTITY",
    "CREDENTIALS_PROFILE, PROFILE",
    "CREDENTIALS_HTTP, CONTAINER",
    "CREDENTIALS_IMDS, INSTANCE_METADATA",
  })
  void everySourceHasACode(BusinessMetricFeatureId feature, Source source) {
    assertThat(ProviderCode.sourceOf(feature.value())).contains(source);
  }

  @Test
  void everyKindOfProfileIsAProfile() {
    List<BusinessMetricFeatureId> profiles =
        Arrays.stream(BusinessMetricFeatureId.values())
            .filter(it -> it.name().startsWith("CREDENTIALS_PROFILE_"))
            .toList();
    assertThat(profiles).hasSizeGreaterThan(3);
    assertThat(profiles)
        .allSatisfy(it -> assertThat(ProviderCode.sourceOf(it.value())).contains(Source.PROFILE));
  }

  @Test
  void aProfileThatLeansOnAnotherSourceIsAProfile() {
    String leaning =
        BusinessMetricFeatureId.CREDENTIALS_PROFILE_SOURCE_PROFILE.value()
            + ","
            + BusinessMetricFeatureId.CREDENTIALS_IMDS.value();
    assertThat(ProviderCode.sourceOf(leaning)).contains(Source.PROFILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "no such code", "ContainerCredentialsProvider"})
  void anUnknownCodeNamesNoSource(String code) {
    assertThat(ProviderCode.sourceOf(code)).isEmpty();
  }

  @Test
  void aFeatureThatIsNotAProviderNamesNoSource() {
    assertThat(ProviderCode.sourceOf(BusinessMetricFeatureId.WAITER.value())).isEmpty();
  }
}
