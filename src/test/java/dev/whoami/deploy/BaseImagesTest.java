package dev.whoami.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every image of others that is built on or started is named with its tag and its digest. */
class BaseImagesTest {
  private static final Pattern DEFAULT =
      Pattern.compile("(?m)^ARG \\w+_IMAGE=(.*)$|\\$\\{\\w+_IMAGE:-(.+?)}");
  private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)(?: AS (\\S+))?$");
  private static final Pattern SYNTAX = Pattern.compile("(?m)^# *syntax *= *(.*)$");
  private static final String PINNED = "[a-z.]+/[a-z/-]+:[\\w.-]+@sha256:[0-9a-f]{64}";

  /** The image that compose.yaml builds from this repository. */
  private static final String OURS = "whoami";

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("docker"))) {
      return all.filter(it -> it.getFileName().toString().matches("Dockerfile.*|compose.*"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theImagesOfOthersHaveTagAndDigest(Path file) throws IOException {
    List<String> images = new ArrayList<>();
    Matcher defaults = DEFAULT.matcher(Files.readString(file));
    while (defaults.find()) {
      images.add(defaults.group(1) == null ? defaults.group(2) : defaults.group(1));
    }
    images.remove(OURS);
    assertThat(images).isNotEmpty().allMatch(it -> it.matches(PINNED));
  }

  /** So that no image comes in beside the pinned ones: not by FROM, and not as a parser. */
  @ParameterizedTest
  @MethodSource("files")
  void noStageStartsFromAnotherImage(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(SYNTAX.matcher(text).find()).as("a parser of another version").isFalse();
    List<String> stages = new ArrayList<>(List.of("scratch"));
    Matcher from = FROM.matcher(text);
    while (from.find()) {
      assertThat(stages.contains(from.group(1)) || from.group(1).matches("\\$\\{\\w+_IMAGE}"))
          .as(from.group())
          .isTrue();
      if (from.group(2) != null) {
        stages.add(from.group(2));
      }
    }
  }

  @Test
  void bothImagesAreBuiltOnTheSame() throws IOException {
    Pattern build = Pattern.compile("(?m)^ARG BUILD_IMAGE=.*$");
    Matcher sidecar = build.matcher(Files.readString(Path.of("docker/Dockerfile")));
    Matcher exec = build.matcher(Files.readString(Path.of("docker/Dockerfile.exec")));
    assertThat(sidecar.find()).isTrue();
    assertThat(exec.find()).isTrue();
    assertThat(exec.group()).isEqualTo(sidecar.group());
  }
}
