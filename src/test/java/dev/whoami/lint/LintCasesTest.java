package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.whoami.Goldens;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of src/test/lint gets the text that stands in it; -Dupdate writes them anew. */
class LintCasesTest {
  private static final int COLUMNS = 80;
  private static final JsonSchema JSON =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(Path.of("docs/lint.schema.json").toUri());

  /** The schema of OASIS, as a library for Java carries it. */
  private static final JsonSchema SARIF = sarif();

  private static JsonSchema sarif() {
    try (InputStream in =
        LintCasesTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(in);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  static List<LintCase> cases() {
    return LintCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theTextIsTheExpectedOne(LintCase each) throws IOException {
    String text = LintFormat.TEXT.render(each.judged(), RenderOptions.plain());
    Goldens.of(LintCasesTest.class).compare(each.expected(), text);
    assertThat(text.lines()).hasSizeLessThanOrEqualTo(40);
  }

  /** Where the report is shortened, all that it leaves out is a golden file of its own. */
  @ParameterizedTest
  @MethodSource("shortened")
  void everythingIsTheExpectedText(LintCase each) throws IOException {
    String text = LintFormat.TEXT.render(each.judged(), RenderOptions.plain().verbose(true));
    Goldens.of(LintCasesTest.class).compare(each.everything(), text);
  }

  static List<LintCase> shortened() {
    return cases().stream()
        .filter(
            it -> LintFormat.TEXT.render(it.judged(), RenderOptions.plain()).contains("Shortened"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theJsonIsOfItsSchema(LintCase each) {
    String json = LintFormat.JSON.render(each.judged(), RenderOptions.plain());
    assertThat(JSON.validate(json, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theSarifIsOfItsSchema(LintCase each) {
    String sarif = LintFormat.SARIF.render(each.judged(), RenderOptions.plain());
    assertThat(SARIF.validate(sarif, InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaOfSarifRejectsWhatIsNone() {
    assertThat(SARIF.validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON))
        .isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theTextFitsIntoEightyColumns(LintCase each) {
    Lint lint = each.judged();
    Set<String> toBeCopied = toBeCopied(lint);
    assertThat(LintFormat.TEXT.render(lint, RenderOptions.plain()).lines())
        .filteredOn(line -> !toBeCopied.contains(line.strip()))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(COLUMNS));
  }

  private static Set<String> toBeCopied(Lint lint) {
    Set<String> lines = new HashSet<>();
    for (LintFinding found : lint.findings()) {
      for (Remedy remedy : found.finding().remedies()) {
        remedy.commands().forEach(command -> lines.add(command.strip()));
        remedy.snippet().lines().forEach(line -> lines.add(line.strip()));
      }
    }
    return lines;
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleFiresInOneCaseAndIsSilentInAnother(LintRules rule) {
    Set<Boolean> fires =
        cases().stream().map(it -> codes(it).contains(rule.name())).collect(Collectors.toSet());
    assertThat(fires).containsExactlyInAnyOrder(true, false);
  }

  /** A finding is as severe as the registry says, and each case in which it differs is seen. */
  @ParameterizedTest
  @EnumSource
  void everySeverityIsOneOfTheRegistryAndIsSeen(LintRules rule) {
    Set<Severity> seen =
        cases().stream()
            .flatMap(it -> it.judged().findings().stream())
            .map(LintFinding::finding)
            .filter(it -> it.code().equals(rule.name()))
            .map(Finding::severity)
            .collect(Collectors.toSet());
    assertThat(seen).isEqualTo(rule.severities());
  }

  @Test
  void whatIsHealthyHasNoFindingAtAll() {
    assertThat(cases())
        .filteredOn(it -> it.toString().endsWith("healthy"))
        .hasSizeGreaterThan(4)
        .allSatisfy(it -> assertThat(codes(it)).isEmpty());
  }

  @Test
  void nothingCrashes() {
    assertThat(cases()).allSatisfy(it -> assertThat(codes(it)).doesNotContain("WHO001"));
  }

  private static Set<String> codes(LintCase each) {
    return each.judged().findings().stream()
        .map(it -> it.finding().code())
        .collect(Collectors.toSet());
  }
}
