package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.report.writer.RenderOptions;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What GitHub, GitLab and readers of test reports require of a report, beyond its schema. */
class PipelineReportsTest {
  private static final Set<String> LEVELS = Set.of("error", "warning", "note");

  static List<LintCase> cases() {
    return LintCase.all();
  }

  private static JsonObject sarif(LintCase each) {
    String text = LintFormat.SARIF.render(each.judged(), RenderOptions.plain());
    return JsonParser.parseString(text)
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  private static JsonArray rules(JsonObject run) {
    return run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
  }

  private static String text(JsonObject object, String name, String form) {
    return object.getAsJsonObject(name).get(form).getAsString();
  }

  @ParameterizedTest
  @EnumSource
  void aRuleHasWhatCodeScanningShowsOfIt(LintRules rule) {
    JsonObject is =
        rules(sarif(cases().get(0))).asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(it -> it.get("id").getAsString().equals(rule.name()))
            .findFirst()
            .orElseThrow();
    assertThat(is.get("name").getAsString()).matches("([A-Z][a-z]+)+").hasSizeLessThan(255);
    assertThat(text(is, "shortDescription", "text")).isNotEmpty().hasSizeLessThanOrEqualTo(1024);
    assertThat(text(is, "fullDescription", "text"))
        .hasSizeBetween(60, 1024)
        .doesNotContain("\n", "`", "##");
    assertThat(text(is, "help", "text")).contains("java -jar whoami.jar explain " + rule.name());
    assertThat(text(is, "help", "markdown"))
        .startsWith("## What it means\n")
        .contains("\n## The fix\n")
        .doesNotContain("](");
    assertThat(text(is, "defaultConfiguration", "level")).isIn(LEVELS);
    JsonObject properties = is.getAsJsonObject("properties");
    boolean isSecurity = properties.has("security-severity");
    assertThat(properties.getAsJsonArray("tags").toString().contains("\"security\""))
        .isEqualTo(isSecurity);
    assertThat(properties.getAsJsonArray("tags").size()).isLessThanOrEqualTo(20);
    if (isSecurity) {
      assertThat(properties.get("security-severity").getAsJsonPrimitive().isString()).isTrue();
      assertThat(properties.get("security-severity").getAsDouble()).isBetween(0.1, 10.0);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aResultHasWhatCodeScanningNeedsOfIt(LintCase each) {
    JsonObject run = sarif(each);
    Set<String> fingerprints = new HashSet<>();
    for (JsonElement element : run.getAsJsonArray("results")) {
      JsonObject result = element.getAsJsonObject();
      JsonObject rule = rules(run).get(result.get("ruleIndex").getAsInt()).getAsJsonObject();
      assertThat(result.get("ruleId")).isEqualTo(rule.get("id"));
      assertThat(result.get("level").getAsString()).isIn(LEVELS);
      assertThat(text(result, "message", "text")).isNotEmpty();
      assertThat(fingerprints.add(text(result, "partialFingerprints", "whoamiFinding/v1")))
          .isTrue();
      JsonObject at =
          result
              .getAsJsonArray("locations")
              .get(0)
              .getAsJsonObject()
              .getAsJsonObject("physicalLocation");
      assertThat(text(at, "artifactLocation", "uri")).startsWith("src/test/lint/" + each);
      assertThat(at.getAsJsonObject("region").get("startLine").getAsInt()).isPositive();
    }
  }

  /** Code scanning would open an alert for it. */
  @Test
  void whatIsSetAsideIsNoResult() {
    LintCase some = new LintCase(Path.of("src/test/lint/cloudformation-mistakes"));
    assertThat(some.judged().allowed()).isNotEmpty();
    assertThat(sarif(some).getAsJsonArray("results"))
        .hasSize(some.judged().findings().size())
        .noneMatch(it -> it.getAsJsonObject().has("suppressions"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gitLabGetsEachFindingWithWhatItRequires(LintCase each) {
    JsonArray all =
        JsonParser.parseString(LintFormat.GITLAB.render(each.judged(), RenderOptions.plain()))
            .getAsJsonArray();
    assertThat(all).hasSize(each.judged().findings().size());
    Set<String> fingerprints = new HashSet<>();
    for (JsonElement element : all) {
      JsonObject issue = element.getAsJsonObject();
      assertThat(issue.get("description").getAsString()).startsWith("WHO8");
      assertThat(issue.get("check_name").getAsString()).matches("WHO\\d{3}");
      assertThat(fingerprints.add(issue.get("fingerprint").getAsString())).isTrue();
      assertThat(issue.get("severity").getAsString())
          .isIn("info", "minor", "major", "critical", "blocker");
      JsonObject location = issue.getAsJsonObject("location");
      assertThat(location.get("path").getAsString()).startsWith("src/test/lint/" + each);
      assertThat(location.getAsJsonObject("lines").get("begin").getAsInt()).isPositive();
    }
  }

  private static Document junit(Lint lint) throws Exception {
    String xml = LintFormat.JUNIT.render(lint, RenderOptions.plain());
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCountsOfJUnitAreThoseOfTheElements(LintCase each) throws Exception {
    Lint lint = each.judged();
    Document report = junit(lint);
    Element root = report.getDocumentElement();
    assertThat(root.getAttribute("tests"))
        .isEqualTo("" + report.getElementsByTagName("testcase").getLength());
    assertThat(root.getAttribute("failures"))
        .isEqualTo("" + lint.findings().stream().filter(lint::fails).count())
        .isEqualTo("" + report.getElementsByTagName("failure").getLength());
    NodeList failures = report.getElementsByTagName("failure");
    for (int i = 0; i < failures.getLength(); i++) {
      assertThat(failures.item(i).getTextContent())
          .startsWith("src/test/lint/" + each)
          .contains("\nMore: java -jar whoami.jar explain WHO8");
    }
    NodeList suites = report.getElementsByTagName("testsuite");
    Set<String> files = new HashSet<>(lint.files());
    lint.findings().forEach(it -> files.add(it.at().file()));
    assertThat(suites.getLength()).isEqualTo(files.size());
    for (int i = 0; i < suites.getLength(); i++) {
      Element suite = (Element) suites.item(i);
      assertThat(suite.getAttribute("tests"))
          .isEqualTo("" + suite.getElementsByTagName("testcase").getLength())
          .isNotEqualTo("0");
      assertThat(suite.getAttribute("skipped"))
          .isEqualTo("" + suite.getElementsByTagName("skipped").getLength());
    }
  }

  @Test
  void aFileThatCannotBeReadIsAnErrorEverywhere(@TempDir Path folder) throws Exception {
    Path broken = Files.writeString(folder.resolve("<a>&\"b\u0007.tf"), "resource {");
    Lint lint = Lint.of(List.of(broken.toString()), Set.of());
    Document report = junit(lint);
    assertThat(report.getDocumentElement().getAttribute("errors")).isEqualTo("1");
    Element suite = (Element) report.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("name")).endsWith("/<a>&\"b\ufffd.tf");
    JsonArray gitlab =
        JsonParser.parseString(LintFormat.GITLAB.render(lint, RenderOptions.plain()))
            .getAsJsonArray();
    assertThat(gitlab).hasSize(1);
    assertThat(gitlab.get(0).getAsJsonObject().get("description").getAsString())
        .startsWith("whoami could not check this file: it ");
  }
}
