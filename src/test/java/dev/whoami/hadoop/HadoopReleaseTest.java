package dev.whoami.hadoop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Version;
import dev.whoami.hadoop.HadoopRelease.Feature;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HadoopReleaseTest {
  @ParameterizedTest
  @CsvSource({
    "2.6.5, 1.7.4", "2.10.2, 1.11.271", "3.0.1, 1.11.199", "3.2.2, 1.11.563",
    "3.2.3, 1.11.901", "3.3.0, 1.11.563", "3.4.3, 2.35.4", "3.5.0, 2.35.4"
  })
  void needsTheSdkThatItWasBuiltWith(String hadoop, String sdk) {
    assertThat(of(hadoop).neededSdk()).contains(Version.of(sdk));
    assertThat(of(hadoop).sdk()).isEqualTo(Version.of(sdk));
  }

  @Test
  void aDistributorsMayHaveBeenBuiltWithAnotherSdk() {
    assertThat(of("2.6.0-cdh5.16.2").neededSdk()).isEmpty();
    assertThat(of("3.1.1.7.1.7.0-551").neededSdk()).isEmpty();
    assertThat(of("2.6.0-cdh5.16.2").sdk()).isEqualTo(Version.of("1.7.4"));
  }

  @Test
  void oneBeforeTheFirstReleaseWithS3aNeedsNoSdkThatIsKnown() {
    assertThat(of("2.4.1").neededSdk()).isEmpty();
  }

  @Test
  void aFeatureIsInItsReleaseAndInEveryLaterOne() {
    assertThat(of("2.7.7").has(Feature.PROVIDER_LIST)).isFalse();
    assertThat(of("2.8.0").has(Feature.PROVIDER_LIST)).isTrue();
    assertThat(of("2.8.5-amzn-6").has(Feature.PROVIDER_LIST)).isTrue();
    assertThat(of("2.10.2").has(Feature.ENVIRONMENT_VARIABLES)).isFalse();
  }

  @Test
  void oneThatCannotBeToldIsTakenForTheNewestButNotForOneOfTheSecondSdk() {
    HadoopRelease unknown = HadoopRelease.of(Optional.of("nightly"));
    assertThat(unknown.has(Feature.LONG_BUCKET_KEYS)).isTrue();
    assertThat(unknown.isKnownToUseSdkV2()).isFalse();
    assertThat(unknown.neededSdk()).isEmpty();
  }

  private static HadoopRelease of(String version) {
    return HadoopRelease.of(Optional.of(version));
  }
}
