package dev.whoami.fleet.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceVersionTest {
  @ParameterizedTest
  @CsvSource({
    "9, 10, 10",
    "10, 9, 10",
    "41, 42, 42",
    "5, 5, 5",
    "18446744073709551615, 7, 18446744073709551615"
  })
  void aLargerNumberIsNewerHoweverItsDigitsSort(String one, String other, String newer) {
    ResourceVersion first = ResourceVersion.of(one).orElseThrow();
    ResourceVersion second = ResourceVersion.of(other).orElseThrow();
    assertThat(first.orNewer(second)).hasToString(newer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "1.5", "\u0661", "12a", "184467440737095516150"})
  void anythingElseIsNoVersion(String text) {
    assertThat(ResourceVersion.of(text)).isEmpty();
  }
}
