package dev.whoami.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A manifest names whoami's image in one place, and docs/images.md has the command that sets it.
 */
class ImagePlaceTest {
  private static final Path DEPLOY = Path.of("docker/deploy");
  private static final Pattern SED =
      Pattern.compile("(?m)^sed \"s,([^,]+),\\$WHOAMI_IMAGE,\" (\\w+)/");
  private static final Pattern IMAGE = Pattern.compile("image\"?: \"?(?=\\S*whoami)");

  static List<Path> manifests() throws IOException {
    try (Stream<Path> files = Files.walk(DEPLOY)) {
      return files
          .filter(it -> it.toString().matches(".*/(ecs|kubernetes)/[^/]+\\.(json|yaml)"))
          .filter(it -> places(IMAGE, it) > 0)
          .sorted()
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static long places(Pattern what, Path file) {
    return what.matcher(text(file)).results().count();
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void theCommandOfThePageSetsIt(Path manifest) {
    Map<String, String> patterns =
        SED.matcher(text(Path.of("docs/images.md")))
            .results()
            .collect(Collectors.toMap(it -> it.group(2), it -> it.group(1).replace("\\\"", "\"")));
    Pattern image =
        Pattern.compile(patterns.get(DEPLOY.relativize(manifest).getName(0).toString()));
    assertThat(places(IMAGE, manifest)).isEqualTo(1);
    assertThat(places(image, manifest)).isEqualTo(1);
    String filled = image.matcher(text(manifest)).replaceFirst("registry/mine:9");
    assertThat(filled).containsPattern("image\"?: \"?registry/mine:9\"?,?\n");
  }

  @Test
  void theOthersHaveOneVariable() {
    for (String each : List.of("ecs", "eks")) {
      Path module = DEPLOY.resolve("terraform").resolve(each);
      Pattern variable = Pattern.compile("var\\.whoami_image\\b");
      assertThat(places(variable, module.resolve("main.tf"))).as(each).isEqualTo(1);
    }
    assertThat(places(IMAGE, DEPLOY.resolve("kustomize/sidecar.yaml"))).isEqualTo(1);
    Pattern repository = Pattern.compile("\\.Values\\.image\\.repository");
    assertThat(places(repository, DEPLOY.resolve("helm/templates/_sidecar.tpl"))).isEqualTo(1);
  }

  @Test
  void thereAreManifests() throws IOException {
    assertThat(manifests()).hasSize(6);
  }
}
