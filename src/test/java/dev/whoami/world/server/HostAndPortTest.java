package dev.whoami.world.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostAndPortTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:9464, true",
    "127.1.2.3:0, true",
    "[::1]:65535, true",
    "localhost:80, true",
    "0.0.0.0:9464, false",
    "[::]:9464, false",
    "10.0.0.1:9464, false"
  })
  void whoIsNotOnLoopbackCanBeReachedFromElsewhere(String text, boolean loopback) {
    HostAndPort address = HostAndPort.parse(text).orElseThrow();
    assertThat(address.isLoopback()).isEqualTo(loopback);
    assertThat(address).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9464",
        ":9464",
        "127.0.0.1",
        "127.0.0.1:",
        "127.0.0.1:65536",
        "::1:80",
        "127.0.0.1:-1",
        "a b:80",
        "http://127.0.0.1:80",
        "127.0.0.1:80/"
      })
  void anythingElseIsNone(String text) {
    assertThat(HostAndPort.parse(text)).isEmpty();
  }
}
