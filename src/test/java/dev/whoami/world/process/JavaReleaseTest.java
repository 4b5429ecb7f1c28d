package dev.whoami.world.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The version of a Java by the release file in its home, and what its launcher reads. */
class JavaReleaseTest {
  private static final Map<String, String> FILES =
      Map.of(
          "/jdk8/release", "JAVA_VERSION=\"1.8.0_462\"\n",
          "/jre8/release", "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"1.8.0_462\"\n",
          "/jdk17/release", "JAVA_VERSION=\"17.0.12\"\n",
          "/odd/release", "VERSION=8\n");

  @ParameterizedTest
  @CsvSource({
    "/jdk8/bin/java, 8",
    "/jdk8/jre/bin/java, 8",
    "/jre8/bin/java, 8",
    "/unknown/jre/bin/java, 8",
    "/jdk17/bin/java, 17",
    "/odd/bin/java, ",
    "/unknown/bin/java, ",
    "java, ",
    "bin/java, ",
    "'', "
  })
  void theHomeOfTheExecutableHasTheVersion(String executable, Integer version) {
    assertThat(JavaRelease.of(executable, path -> Optional.ofNullable(FILES.get(path))))
        .isEqualTo(Optional.ofNullable(version));
  }

  @Test
  void theLauncherOfJava8IgnoresItsVariable() {
    assertThat(profile("/jdk8/bin/java")).isEqualTo("of the command");
    assertThat(profile("/jdk17/bin/java")).isEqualTo("of the variable");
    assertThat(profile("java")).isEqualTo("of the variable");
  }

  @Test
  void onlyALauncherOfAnUnknownAgeIsUnsure() {
    assertThat(unsure("/jdk8/bin/java")).isEmpty();
    assertThat(unsure("/jdk17/bin/java")).isEmpty();
    assertThat(unsure("/odd/bin/java")).containsOnlyKeys("aws.profile");
  }

  private static Map<String, String> unsure(String java) {
    return JavaCommand.unsureFlagsOfLauncher(
        java,
        Map.of("JDK_JAVA_OPTIONS", "-Xmx1g -Daws.profile=a"),
        path -> Optional.ofNullable(FILES.get(path)));
  }

  private static String profile(String java) {
    Map<String, String> variables =
        Map.of("JDK_JAVA_OPTIONS", "-Dx=1 -Daws.profile='of the variable'");
    return JavaCommand.of(
            Arrays.asList(java, "-Dy=1", "App"),
            variables,
            path -> Optional.ofNullable(FILES.get(path)))
        .properties()
        .getOrDefault("aws.profile", "of the command");
  }
}
