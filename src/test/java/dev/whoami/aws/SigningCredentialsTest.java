package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.secret.Secret;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningCredentialsTest {
  private static final Credentials KEY =
      Credentials.of("ASIATASKROLEKEY7Q4K", Secret.of("t4skS3cr3t/pLm0Kj9Nb8"));
  private static final Credentials SESSION = KEY.withToken(Secret.of("IQoJb3JpZ2luTask9sK2"));

  @Test
  void areTheSameWhateverTheSourceSaysOfThem() {
    Credentials again = SESSION.expiringAt(Instant.EPOCH);
    assertThat(again.signingCredentials()).isEqualTo(SESSION.signingCredentials());
    assertThat(again.signingCredentials()).hasSameHashCodeAs(SESSION.signingCredentials());
  }

  @Test
  void areOthersWithoutTheTokenWithAnotherOneOrWithAnotherSecret() {
    Credentials other = KEY.withToken(Secret.of("IQoJb3JpZ2luYesterd4y"));
    Credentials mistyped = Credentials.of(KEY.accessKeyId(), Secret.of("t4skS3cr3t/pLm0Kj9Nb"));
    assertThat(KEY.signingCredentials()).isNotEqualTo(SESSION.signingCredentials());
    assertThat(SESSION.signingCredentials()).isNotEqualTo(KEY.signingCredentials());
    assertThat(other.signingCredentials()).isNotEqualTo(SESSION.signingCredentials());
    assertThat(mistyped.signingCredentials()).isNotEqualTo(KEY.signingCredentials());
  }

  @Test
  void showNoMoreThanAReportDoes() {
    assertThat(SESSION.signingCredentials()).hasToString("ASIA…7Q4K");
  }
}
