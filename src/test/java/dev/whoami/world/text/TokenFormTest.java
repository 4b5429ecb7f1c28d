package dev.whoami.world.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFormTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln",
        "eyJhbGciOiJub25lIn0.e30.x",
        "/eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln/role",
        "http://169.254.170.2eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.c2ln",
        "keyJob eyJa.b.c"
      })
  void aTokenIsOneAtAnyLength(String text) {
    assertThat(TokenForm.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "eyJhbGciOiJub25lIn0",
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0",
        "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.",
        "eyJhbGciOiJub25lIn0..c2ln",
        "/srv/surveyJobs-1.2.3.jar",
        "com.example.KeyJar.x.y"
      })
  void aNameIsNone(String text) {
    assertThat(TokenForm.isIn(text)).isFalse();
  }

  /** The square of this length would take a processor minutes. */
  @ParameterizedTest
  @ValueSource(strings = {"", ".a", ".a.b"})
  void aLongTextOfBeginningsIsReadOnce(String end) {
    assertThat(TokenForm.isIn("x" + "eyJ".repeat(1 << 19) + end)).isFalse();
    assertThat(TokenForm.isIn("eyJ.".repeat(1 << 19) + ".")).isTrue();
  }
}
