package dev.whoami.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeyRingTest {
  @Test
  void keysStayTheSameWhileTheyLast() {
    KeyRing ring = new KeyRing();
    assertThat(ring.keysOf(Principal.HOST_ROLE)).isSameAs(ring.keysOf(Principal.HOST_ROLE));
  }

  @Test
  void keysThatEndSoonAreRenewedAndTheOldOnesStillWork() {
    KeyRing ring = new KeyRing(Duration.ofMinutes(10));
    LabCredentials old = ring.keysOf(Principal.HOST_ROLE);
    LabCredentials renewed = ring.keysOf(Principal.HOST_ROLE);
    assertThat(renewed.accessKeyId()).isNotEqualTo(old.accessKeyId());
    assertThat(ring.withId(old.accessKeyId())).containsSame(old);
    assertThat(ring.secrets()).contains(old.sessionToken(), renewed.sessionToken());
  }
}
