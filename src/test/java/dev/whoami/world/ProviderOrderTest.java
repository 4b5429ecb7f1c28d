package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderOrderTest {
  private static String ordered(String names) {
    Map<String, String> properties = new TreeMap<>();
    String[] all = names.split(" ", -1);
    for (int i = 0; i < all.length; i++) {
      properties.put("security.provider." + (i + 1), all[i]);
    }
    ProviderOrder.putSignerSecond(properties::get, properties::put);
    return String.join(" ", properties.values());
  }

  @ParameterizedTest
  @CsvSource({
    "SUN SunRsaSign SunEC SunJSSE SunJCE SunJGSS, SUN SunJCE SunEC SunJSSE SunRsaSign SunJGSS",
    "SUN SunJCE SunEC, SUN SunJCE SunEC",
  })
  void theSignerComesBehindTheFirstOfJavasOwnList(String names, String ordered) {
    assertThat(ordered(names)).isEqualTo(ordered);
  }

  @ParameterizedTest
  @CsvSource({
    "BCFIPS SUN SunRsaSign SunJCE",
    "SUN BCFIPS SunRsaSign SunJCE",
    "SUN SunRsaSign SunPKCS11-NSS-FIPS SunJCE",
    "SUN SunRsaSign SunEC",
    "SUN",
  })
  void aListOfSomebodyElseStaysAsItIs(String names) {
    assertThat(ordered(names)).isEqualTo(names);
  }
}
