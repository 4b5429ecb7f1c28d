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
    "/opt/java/lib/server/libjvm.so, /opt/java,, ",
    "/usr/lib/jvm/java-17/lib/zero/libjvm.so, /usr/lib/jvm/java-17,, ",
    "/usr/lib/jvm/java-8/jre/lib/amd64/server/libjvm.so, /usr/lib/jvm/java-8/jre,"
        + " /usr/lib/jvm/java-8, 8",
    "/jre8/lib/amd64/client/libjvm.so, /jre8,, ",
    "/a b/lib/x/lib/minimal/libjvm.so, /a b/lib/x,, "
  })
  void theHomeIsAboveTheLibrary(String path, String home, String jdk, Integer expected) {
    List<String> read = new ArrayList<>();
    Optional<Integer> version =
        JvmLibrary.at(path)
            .orElseThrow()
            .version(
                file -> {
                  read.add(file);
                  return Optional.empty();
                });
    assertThat(read.get(0)).isEqualTo(home + "/release");
    assertThat(read.subList(1, read.size()))
        .isEqualTo(jdk == null ? List.of() : List.of(jdk + "/release"));
    assertThat(version).isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void aFolderCalledJreIsTheHomeOfANewerJavaThatHasItsReleaseThere() {
    JvmLibrary library = JvmLibrary.at("/opt/jre/lib/server/libjvm.so").orElseThrow();
    Optional<Integer> version =
        library.version(
            file ->
                file.equals("/opt/jre/release")
                    ? Optional.of(Reading.present("JAVA_VERSION=\"17.0.12\"\n"))
                    : Optional.empty());
    assertThat(version).contains(17);
  }

  /** From Java 9 on, no folder of the processor's name is in the path of the library. */
  @Test
  void withoutAReleaseTheLayoutOfANewerJavaIsNotTakenForJava8() {
    JvmLibrary library = JvmLibrary.at("/opt/jre/lib/server/libjvm.so").orElseThrow();
    assertThat(library.version(file -> Optional.empty())).isEmpty();
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
    JvmLibrary library = JvmLibrary.at("/jdk/lib/amd64/server/libjvm.so").orElseThrow();
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
