package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
  @ParameterizedTest
  @CsvSource({
    "2.9.0, 2.10.2",
    "1.7.4, 1.7.4.2",
    "3.1.1, 3.1.1.7.1.7.0-551",
    "2.6.0-cdh5.16.2, 2.7",
    "v1.47.2, 1.47.11",
    "2, 2.0.1",
    "1.2.20230101, 1.2.1"
  })
  void isComparedNumberByNumber(String before, String after) {
    assertThat(Version.of(before)).isLessThan(Version.of(after));
    assertThat(Version.of(after)).isGreaterThan(Version.of(before));
    assertThat(Version.of(before).isBefore(after)).isTrue();
    assertThat(Version.of(after).isBefore(before)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2.8.5-amzn-6, 2.8.5",
    "2.6.0-cdh5.16.2, 2.6.0",
    "3.3.6_custom, 3.3.6",
    "2.0.0-rc1, 2.0.0",
    "1.0b1, 1.0",
    "1.0.0.Final, 1.0.0",
    "v2.41.30, 2.41.30",
    "2.8, 2.8.0"
  })
  void whatFollowsTheNumbersDoesNotCount(String one, String other) {
    assertThat(Version.of(one)).isEqualByComparingTo(Version.of(other));
    assertThat(Version.of(one)).isEqualTo(Version.of(other)).hasSameHashCodeAs(Version.of(other));
  }

  /** Nothing of it is lost where the text is not as a version is written. */
  @ParameterizedTest
  @CsvSource({
    "1.2., 1",
    "1.2.3.4567890, 1.2.3",
    "1.2.3.4.5.6.7.8.9.10.11, 1.2.3.4.5.6.7.8.9.10",
    "000001.000002, 1.2",
    "999999.1, 999999.1"
  })
  void isAsManyNumbersAsAVersionHas(String text, String numbers) {
    assertThat(Version.of(text)).isEqualByComparingTo(Version.of(numbers)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "1..2", "nightly", "latest", "v", ".1", "1234567", "1.0 beta", "1\n"})
  void aTextThatDoesNotBeginWithNumbersIsNone(String text) {
    assertThat(Version.parse(text)).isEmpty();
    assertThatThrownBy(() -> Version.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void itsBaseIsWhatADistributorBuiltOn() {
    assertThat(Version.of("3.1.1.7.1.7.0-551").base()).isEqualTo(Version.of("3.1.1"));
    assertThat(Version.of("2.8.5-amzn-6").base()).isEqualTo(Version.of("2.8.5"));
    assertThat(Version.of("1.7.4.2").base()).isEqualTo(Version.of("1.7.4"));
  }

  @Test
  void onlyThreeNumbersAloneAreAsReleased() {
    assertThat(Version.of("3.3.6").isAsReleased()).isTrue();
    assertThat(Version.of("3.3.6-amzn-4").isAsReleased()).isFalse();
    assertThat(Version.of("3.1.1.7").isAsReleased()).isFalse();
    assertThat(Version.of("3.3").isAsReleased()).isFalse();
  }

  @Test
  void isShownAsItWasWritten() {
    assertThat(Version.of("v2.6.0-cdh5.16.2")).hasToString("v2.6.0-cdh5.16.2");
  }
}
