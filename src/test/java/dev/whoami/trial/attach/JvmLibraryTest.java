package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JvmLibraryTest {
  @ParameterizedTest
  @CsvSource({
    "/opt/java/lib/server/libjvm.so, /opt/java, false",
    "/usr/lib/jvm/java-17/lib/zero/libjvm.so, /usr/lib/jvm/java-17, false",
    "/usr/lib/jvm/java-8/jre/lib/amd64/server/libjvm.so, /usr/lib/jvm/java-8, true",
    "/jre8/lib/amd64/client/libjvm.so, /jre8, false",
    "/a b/lib/x/lib/minimal/libjvm.so, /a b/lib/x, false"
  })
  void theHomeIsAboveTheLibrary(String path, String home, boolean isOfJre) {
    JvmLibrary library = JvmLibrary.at(path).orElseThrow();
    assertThat(library.home()).isEqualTo(home);
    assertThat(library.isOfJre()).isEqualTo(isOfJre);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "libjvm.so",
        "/libjvm.so",
        "/server/libjvm.so",
        "/opt/java/lib/libjvm.so",
        "/opt/java/lib/other/libjvm.so",
        "/opt/java/lib/a/b/server/libjvm.so",
        "/opt/java/lib/server/libjvm.so (deleted)"
      })
  void anyOtherFileIsNone(String path) {
    assertThat(JvmLibrary.at(path)).isEmpty();
  }

  @Test
  void aLongPathCostsItsLength() {
    String path = "/lib/server".repeat(200_000) + "/libjvm.so.x";
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(5),
        () -> {
          for (int i = 0; i < 1000; i++) {
            assertThat(JvmLibrary.at(path)).isEmpty();
          }
        });
  }
}
