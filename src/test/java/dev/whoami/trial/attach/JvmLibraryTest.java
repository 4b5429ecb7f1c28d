package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.file.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    List<String> read = new ArrayList<>();
    Optional<Integer> version =
        JvmLibrary.at(path)
            .orElseThrow()
            .version(
                file -> {
                  read.add(file);
                  return Optional.empty();
                });
    assertThat(read).containsExactly(home + "/release");
    assertThat(version).isEqualTo(isOfJre ? Optional.of(8) : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "'JAVA_VERSION=\"1.8.0_402\"', 8",
    "'IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.9\"\n', 17",
    "'JAVA_VERSION=\"25\"', 25",
    "'JAVA_VERSION=25',",
    "'# JAVA_VERSION=\"25\"',"
  })
  void theReleaseFileHasTheVersion(String release, Integer version) {
    JvmLibrary library = JvmLibrary.at("/jdk/jre/lib/amd64/server/libjvm.so").orElseThrow();
    assertThat(library.version(file -> Optional.of(Reading.present(release))))
        .isEqualTo(Optional.ofNullable(version));
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
