package dev.whoami.client.behavior;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpProxyTest {
  @ParameterizedTest
  @CsvSource({
    "169.254.0.0/16, 169.254.170.2, true",
    "169.254.170.0/30, 169.254.170.2, true",
    "169.254.170.0/31, 169.254.170.2, false",
    "0.0.0.0/0, 169.254.169.254, true",
    "10.0.0.0/8, 169.254.169.254, false",
    "169.254.0.0/99, 169.254.169.254, false",
    "169.254.169.254, 169.254.169.254, false",
    "169.254.0.0/16, sidecar, false"
  })
  void aRangeTakesOutWhatIsInIt(String exempt, String address, boolean isInRange) {
    FakeSurroundings here =
        new FakeSurroundings().env("HTTP_PROXY", "http://proxy:3128").env("NO_PROXY", exempt);
    HttpProxy proxy = HttpProxy.read(new Witness(here));
    assertThat(proxy.isInRange(address)).isEqualTo(isInRange);
  }
}
