package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArnTest {
  @ParameterizedTest
  @CsvSource({
    "arn:aws:sts::111122223333:assumed-role/app/session, ASSUMED_ROLE, app, session",
    "arn:aws-cn:iam::111122223333:role/a/path/app, ROLE, app,",
    "arn:aws-us-gov:iam::111122223333:role/app, ROLE, app,",
    "arn:aws:iam::111122223333:user/path/me, USER,,",
    "arn:aws:sts::111122223333:federated-user/me, FEDERATED_USER,,",
    "arn:aws:iam::111122223333:root, ROOT,,",
    "arn:aws:ecs:us-west-2:111122223333:task/prod/0123, OTHER,,",
    "arn:aws:sts::111122223333:assumed-role, ASSUMED_ROLE,,"
  })
  void anArnTellsWhatItNames(
      String text, Arn.Kind kind, @Nullable String role, @Nullable String session) {
    Arn arn = Arn.parse(text).orElseThrow();
    assertThat(arn.kind()).isEqualTo(kind);
    assertThat(arn.roleName().orElse(null)).isEqualTo(role);
    assertThat(arn.sessionName().orElse(null)).isEqualTo(session);
    assertThat(arn.account()).isEqualTo("111122223333");
    assertThat(arn).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "arn", "arn:aws:iam::12:role/a", "arn:aws:iam::111122223333:", "role/app"})
  void whatIsNoArnIsNone(String text) {
    assertThat(Arn.parse(text)).isEmpty();
  }

  /** An STS or a proxy that answers so is not believed. */
  @Test
  void noArnIsLongerThanThoseOfAws() {
    String start = "arn:aws:sts::111122223333:assumed-role/app/";
    assertThat(Arn.parse(start + "s".repeat(2048 - start.length()))).isPresent();
    assertThat(Arn.parse(start + "s".repeat(2049 - start.length()))).isEmpty();
  }

  @Test
  void aRoleIsTheSameWithoutItsPathAndInItsAccountAlone() {
    Arn role = arn("arn:aws:iam::111122223333:role/a/path/app");
    assertThat(role.isSameRoleAs(arn("arn:aws:sts::111122223333:assumed-role/app/s"))).isTrue();
    assertThat(role.isSameRoleAs(arn("arn:aws:sts::444455556666:assumed-role/app/s"))).isFalse();
    assertThat(role.isSameRoleAs(arn("arn:aws:sts::111122223333:assumed-role/other/s"))).isFalse();
    Arn user = arn("arn:aws:iam::111122223333:user/app");
    assertThat(user.isSameRoleAs(user)).isFalse();
  }

  /** A secret key can have slashes in it; no session of STS has one. */
  @Test
  void aSecretInThePlaceOfTheSessionIsNotKept() {
    String role = "arn:aws:sts::111122223333:assumed-role/app/";
    String secret = "pL4nt3dS3cr3t/Zx7Qw9Er5Ty1Ui3Op8As6Df2Gh";
    assertThat(arn(role + secret)).hasToString(role + "…");
    assertThat(arn(role + secret + "/x")).hasToString(role + "…");
  }

  private static Arn arn(String text) {
    return Arn.parse(text).orElseThrow();
  }
}
