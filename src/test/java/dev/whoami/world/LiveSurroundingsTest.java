package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveSurroundingsTest {
  /** No endpoint is set, and so none is on this machine: Java resolves the empty name to it. */
  @Test
  void anEmptyNameIsNotThisMachine() {
    assertThat(new LiveSurroundings().isLoopback("")).isFalse();
    assertThat(new LiveSurroundings().isLoopback("127.0.0.1")).isTrue();
  }
}
