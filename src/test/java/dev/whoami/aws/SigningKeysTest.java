package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
  private static final Credentials KEY =
      Credentials.of("ASIATASKROLEKEY7Q4K", Secret.of("t4skS3cr3t/pLm0Kj9Nb8"));
  private static final Credentials SESSION = KEY.withToken(Secret.of("IQoJb3JpZ2luTask9sK2"));

  @Test
  void areTheSameWhateverTheSourceSaysOfThem() {
    Credentials again = SESSION.expiringAt(Instant.EPOCH);
    assertThat(again.signingKeys()).isEqualTo(SESSION.signingKeys());
    assertThat(again.signingKeys()).hasSameHashCodeAs(SESSION.signingKeys());
  }

  @Test
  void areOthersWithoutTheTokenWithAnotherOneOrWithAnotherSecret() {
    Credentials other = KEY.withToken(Secret.of("IQoJb3JpZ2luYesterd4y"));
    Credentials mistyped = Credentials.of(KEY.accessKeyId(), Secret.of("t4skS3cr3t/pLm0Kj9Nb"));
    assertThat(KEY.signingKeys()).isNotEqualTo(SESSION.signingKeys());
    assertThat(SESSION.signingKeys()).isNotEqualTo(KEY.signingKeys());
    assertThat(other.signingKeys()).isNotEqualTo(SESSION.signingKeys());
    assertThat(mistyped.signingKeys()).isNotEqualTo(KEY.signingKeys());
  }

  @Test
  void showNoMoreThanAReportDoes() {
    assertThat(SESSION.signingKeys()).hasToString("ASIA…7Q4K");
  }
}
