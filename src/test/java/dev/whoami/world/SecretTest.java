package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {
  @Test
  void aSecretPrintsItsLengthAlone() {
    assertThat(Secret.of("abcdefghij")).hasToString("10 hidden characters");
  }

  @Test
  void wordsOfOthersLoseTheSecretAndItsParts() {
    Secret secret = Secret.of("abcdefghijklmnop");
    assertThat(secret.scrubFrom("no <abcdefghijklmnop>!")).isEqualTo("no <16 hidden characters>!");
    assertThat(secret.scrubFrom("no abcdefghij... and ijklmnop!")).isEqualTo("no …... and …!");
    assertThat(secret.scrubFrom("abcdefg")).isEqualTo("abcdefg");
    assertThat(Secret.of(" ").scrubFrom("a b")).isEqualTo("a b");
    assertThat(Secret.of("ab").scrubFrom("ab b")).isEqualTo("2 hidden characters b");
  }
}
