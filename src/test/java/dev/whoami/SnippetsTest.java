package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.TerraformProvider;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the ways out of all recorded worlds give to paste is whole, in either Terraform. */
class SnippetsTest {
  private static final Map<TerraformProvider, List<Remedy>> REMEDIES =
      Map.of(
          TerraformProvider.AWS,
          of(TerraformProvider.AWS),
          TerraformProvider.ALKS,
          of(TerraformProvider.ALKS));

  @ParameterizedTest
  @EnumSource
  void jsonCanBeParsed(TerraformProvider terraform) {
    List<String> json = snippets(terraform).filter(it -> it.matches("(?s)[{\"].*")).toList();
    assertThat(json).hasSizeGreaterThan(3).allSatisfy(SnippetsTest::requireJson);
  }

  @ParameterizedTest
  @EnumSource
  void blocksOfTerraformAreClosed(TerraformProvider terraform) {
    List<String> blocks = snippets(terraform).filter(it -> it.startsWith("resource ")).toList();
    assertThat(blocks).hasSizeGreaterThan(3).allSatisfy(SnippetsTest::requireBalance);
    boolean alks = terraform == TerraformProvider.ALKS;
    assertThat(blocks.stream().anyMatch(it -> it.contains("\"alks_iamrole\""))).isEqualTo(alks);
    assertThat(blocks.stream().anyMatch(it -> it.contains("\"aws_iam_role\""))).isEqualTo(!alks);
  }

  /** Quotes and brackets of what is to be typed are also closed. */
  @ParameterizedTest
  @EnumSource
  void commandsAreWhole(TerraformProvider terraform) {
    List<String> commands =
        remedies(terraform)
            .map(it -> String.join("\n", it.commands()))
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList();
    assertThat(commands)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            it -> {
              assertThat(it.replace("\\\"", "").chars().filter(c -> c == '"').count()).isEven();
              assertThat(it.chars().filter(c -> c == '\'').count()).isEven();
              assertThat(it.strip()).doesNotEndWith("\\").doesNotEndWith("|");
            });
  }

  private static void requireJson(String snippet) {
    String object = snippet.startsWith("{") ? snippet : "{" + snippet + "}";
    JsonReader reader = new JsonReader(new StringReader(object));
    reader.setStrictness(Strictness.STRICT);
    assertThat(JsonParser.parseReader(reader).isJsonObject()).isTrue();
  }

  private static void requireBalance(String snippet) {
    Deque<Integer> open = new ArrayDeque<>();
    String bare = snippet.replaceAll("\"[^\"\n]*\"", "\"\"").replaceAll("#[^\n]*", "");
    for (int c : bare.chars().toArray()) {
      if ("([{".indexOf(c) >= 0) {
        open.push("([{".indexOf(c));
      } else if (")]}".indexOf(c) >= 0) {
        assertThat(open.poll()).as(snippet).isEqualTo(")]}".indexOf(c));
      }
    }
    assertThat(open).as(snippet).isEmpty();
    assertThat(bare.lines())
        .allSatisfy(line -> assertThat(line).matches("[\\w \"{}()\\[\\]=.:,!-]*"));
  }

  private static Stream<String> snippets(TerraformProvider terraform) {
    return remedies(terraform).map(Remedy::snippet).filter(it -> !it.isEmpty()).distinct();
  }

  private static Stream<Remedy> remedies(TerraformProvider terraform) {
    return REMEDIES.getOrDefault(terraform, List.of()).stream();
  }

  /** That of all tests where it is the same. */
  private static Diagnosis diagnosis(RecordedScenario scenario, TerraformProvider terraform) {
    return scenario.diagnosis().terraform() == terraform
        ? scenario.diagnosis()
        : scenario.diagnosedIn(scenario.world(), terraform);
  }

  private static List<Remedy> of(TerraformProvider terraform) {
    return RecordedScenario.all().stream()
        .map(it -> diagnosis(it, terraform))
        .map(Diagnosis::findings)
        .flatMap(List::stream)
        .map(Finding::remedies)
        .flatMap(List::stream)
        .toList();
  }
}
