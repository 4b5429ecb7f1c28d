package dev.whoami.world.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
  @Test
  void aSecretPrintsItsLengthAlone() {
    assertThat(Secret.of("abcdefghij")).hasToString("10 hidden characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ABCDEFGHIJKLMNOP",
        "ponmlkjihgfedcba",
        "YWJjZGVmZ2hpamtsbW5vcA==",
        "eHl6YWJjZGVmZ2hpamtsbW5vcA",
        "dG9rZW49YWJjZGVmZ2hpamtsbW5vcA",
        "6162636465666768696a6b6c6d6e6f70",
        "61:62:63:64:65:66:67:68:69:6A",
        "%61%62%63%64%65%66%67%68%69",
        "a b c d e f g h i j"
      })
  void wordsThatRepeatTheSecretInAnotherFormAreHidden(String echo) {
    String words = "token <" + echo + "> is not valid";
    assertThat(Secret.of("abcdefghijklmnop").scrubFrom(words))
        .isEqualTo(words.length() + " hidden characters");
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
