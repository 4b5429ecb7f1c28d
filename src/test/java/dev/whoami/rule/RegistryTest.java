package dev.whoami.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lab.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistryTest {
  @Test
  void codesAreInOrderAndOfOneForm() {
    List<String> codes = Arrays.stream(Rules.values()).map(Rules::name).toList();
    assertThat(codes).allMatch(code -> code.matches("WHO\\d{3}")).isSorted();
  }

  @ParameterizedTest
  @EnumSource
  void aScenarioExpectsOnlyCodesThatThereAre(Scenario scenario) {
    assertThat(codes()).containsAll(scenario.expectation().codes());
  }

  @Test
  void noClassIsRegisteredTwice() throws IOException {
    String registry = Files.readString(Path.of("src/main/java/dev/whoami/rule/Rules.java"));
    List<String> made =
        Pattern.compile("\\b(\\w+)::new\\)[,;]")
            .matcher(registry)
            .results()
            .map(it -> it.group(1))
            .toList();
    assertThat(made).hasSize(Rules.values().length);
    assertThat(new HashSet<>(made)).hasSameSizeAs(made);
  }

  private static Set<String> codes() {
    return Arrays.stream(Rules.values())
        .map(Rules::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
