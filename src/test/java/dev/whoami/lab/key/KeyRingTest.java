package dev.whoami.lab.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lab.scenario.KeyLife;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyRingTest {
  @Test
  void keysStayTheSameWhileTheyLast() {
    KeyRing ring = new KeyRing();
    assertThat(ring.keysOf(Principal.HOST_ROLE)).isSameAs(ring.keysOf(Principal.HOST_ROLE));
  }

  @Test
  void shortKeysEndLongBeforeTheUsualLimitOfARun() {
    KeyRing ring = KeyLife.SHORT.newRing();
    LabCredentials keys = ring.keysOf(Principal.TASK_ROLE);
    assertThat(ring.keysOf(Principal.TASK_ROLE)).isSameAs(keys);
    assertThat(keys.expiration()).isBetween(Instant.now(), Instant.now().plusSeconds(20));
    String role = Principal.TASK_ROLE.roleArn();
    assertThat(ring.assume(role, "s").expiration()).isBefore(Instant.now().plusSeconds(21));
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
