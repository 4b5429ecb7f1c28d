package dev.whoami.world.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProcessTextLimitTest {
  private static final ProcessTextLimit OF_SIDECAR = ProcessTextLimit.in(48 << 20);
  private static final ProcessTextLimit OF_LAPTOP = ProcessTextLimit.in(4L << 30);

  private static byte[] words(String word, int number) {
    return (word + '\0').repeat(number).getBytes(StandardCharsets.US_ASCII);
  }

  /** Kubernetes sets seven variables for each service of a namespace. */
  @Test
  void thePodOfANamespaceWithAThousandServicesIsRead() {
    byte[] variables = words("SHOP_CHECKOUT_SERVICE_PORT_8080_TCP_PROTO=tcp://10.0.0.1", 7000);
    assertThat(OF_SIDECAR.admits(variables)).isTrue();
  }

  @Test
  void aMillionShortVariablesTakeMoreMemoryThanTheirLength() {
    assertThat(OF_SIDECAR.admits(words("A=", 60_000))).isFalse();
    assertThat(OF_LAPTOP.admits(words("A=", 60_000))).isTrue();
    assertThat(OF_LAPTOP.admits(words("A=", 1_000_000))).isFalse();
  }

  @Test
  void whatLinuxAllowsIsReadIfThereIsTheMemory() {
    byte[] long6 = words("A=" + "x".repeat(6 << 20), 1);
    assertThat(OF_LAPTOP.admits(long6)).isTrue();
    assertThat(OF_SIDECAR.admits(long6)).isFalse();
    assertThat(OF_SIDECAR.bytes()).isLessThan(long6.length);
  }
}
