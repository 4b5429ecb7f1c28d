package dev.whoami.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What packages are called, which version they have and where they are published is said in
 * pom.xml, and every other file says the same. scripts/packages holds them against their own tools.
 */
class PublishedNamesTest {
  private static final String POM = text(Path.of("pom.xml"));
  private static final String GROUP = first("(?m)^  <groupId>(.*)</groupId>$", POM);
  private static final String NAME = first("(?m)^  <artifactId>(.*)</artifactId>$", POM);
  private static final String VERSION = first("(?m)^  <version>(.*)</version>$", POM);
  private static final String SCM = first("(?s)<scm>(.*)</scm>", POM);
  private static final String REPOSITORY = first("<url>(.*)</url>", SCM);
  private static final Pattern ADDRESS =
      Pattern.compile("https://github[a-z.]*\\.com/[\\w-]+/" + NAME + "\\b");

  /** Only the owner, as in an action that is used, or in a command of the forge. */
  private static final Pattern OWNER =
      Pattern.compile("(?:uses: |--repo |ghcr\\.io/|@)([\\w-]+)/" + NAME + "\\b");

  /** By its coordinates, with a version or without. */
  private static final Pattern COORDINATES =
      Pattern.compile("([\\w.]+):" + NAME + "\\b(?::(\\d[\\w.]*))?");

  /** The version of an image, a tag of git, an action, or what the program prints of itself. */
  private static final Pattern TAKEN =
      Pattern.compile(
          "(?:/whoami:|[?]ref=v|rev: v|"
              + NAME
              + "@v|ghcr\\.io/[\\w/-]+:|placeholder: whoami )(\\d[\\w.]*)");

  private static String text(Path file) {
    return Document.text(file);
  }

  private static String first(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  /** Every file of the repository that names where it is published could be one of these. */
  static List<Path> files() {
    return Stream.of(".", ".github", "docs", "docker", "src/packages", "src/test/packages")
        .flatMap(PublishedNamesTest::below)
        .sorted()
        .toList();
  }

  private static Stream<Path> below(String folder) {
    int depth = folder.equals(".") ? 1 : Integer.MAX_VALUE;
    try (Stream<Path> all = Files.walk(Path.of(folder), depth)) {
      return all
          .filter(Files::isRegularFile)
          .filter(it -> !it.toString().endsWith(".png"))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void everyFileNamesTheRepositoryOfThePom() {
    assertThat(REPOSITORY).matches(ADDRESS);
    int named = 0;
    for (Path file : files()) {
      for (MatchResult address : ADDRESS.matcher(text(file)).results().toList()) {
        assertThat(address.group()).as(file.toString()).isEqualTo(REPOSITORY);
        named++;
      }
    }
    assertThat(named).isGreaterThan(10);
  }

  @Test
  void everyFileNamesTheOwnerOfTheRepository() {
    String owner = first("/([\\w-]+)/" + NAME + "$", REPOSITORY);
    assertThat(all(OWNER)).extracting(it -> it.group(1)).isNotEmpty().containsOnly(owner);
  }

  @Test
  void everyFileHasTheCoordinatesOfMavenCentral() {
    List<MatchResult> named = all(COORDINATES);
    assertThat(named).hasSizeGreaterThan(2).extracting(it -> it.group(1)).containsOnly(GROUP);
    assertThat(named)
        .extracting(it -> it.group(2))
        .filteredOn(Objects::nonNull)
        .containsOnly(VERSION);
  }

  /** What the pattern finds in all of them. */
  private static List<MatchResult> all(Pattern pattern) {
    return files().stream().flatMap(it -> pattern.matcher(text(it)).results()).toList();
  }

  @Test
  void thePomHasWhatMavenCentralWants() {
    for (String wanted :
        List.of("name", "description", "url", "licenses", "developers", "scm", "issueManagement")) {
      assertThat(POM).containsPattern("(?m)^  <" + wanted + ">");
    }
    assertThat(SCM)
        .contains("<connection>scm:git:" + REPOSITORY + ".git</connection>")
        .contains("<tag>v" + VERSION + "</tag>");
    assertThat(POM).doesNotContain("SNAPSHOT");
  }

  /** A name with the vendor in front, as Krew asks for; of small letters, as all of them do. */
  @Test
  void theNameIsOneThatEveryManagerTakes() {
    assertThat(NAME).matches("aws(-[a-z]+)+").doesNotContain("whoami");
    assertThat(REPOSITORY).endsWith("/" + NAME);
    assertThat(Document.in(Path.of("docker/deploy/helm/Chart.yaml")).get(0).at("name").text())
        .isEqualTo(NAME);
    StringBuilder camel = new StringBuilder();
    for (String word : NAME.split("-", -1)) {
      camel.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    assertThat(text(Path.of("src/packages/formula.rb")))
        .contains("class " + camel + " < Formula")
        .contains("\"kubectl-" + NAME.replace('-', '_') + "\"");
  }

  @Test
  void everyFileHasTheVersionOfThePom() {
    Document chart = Document.in(Path.of("docker/deploy/helm/Chart.yaml")).get(0);
    assertThat(chart.at("version").text()).isEqualTo(VERSION);
    assertThat(chart.at("appVersion").text()).isEqualTo(VERSION);
    assertThat(text(Path.of("docker/deploy/kustomize/kustomization.yaml")))
        .contains("?ref=v" + VERSION);
    assertThat(text(Path.of("CHANGELOG.md"))).containsPattern("(?m)^## " + VERSION + "\\b");
    for (Path file : files()) {
      for (MatchResult taken : TAKEN.matcher(text(file)).results().toList()) {
        assertThat(taken.group(1)).as(file + ": " + taken.group()).isEqualTo(VERSION);
      }
    }
    assertThat(all(TAKEN)).hasSizeGreaterThan(10);
  }

  @Test
  void jbangFindsTheJarOfMavenCentral() {
    Document aliases = Document.in(Path.of("jbang-catalog.json")).get(0).at("aliases");
    assertThat(aliases.at(NAME, "script-ref").text()).isEqualTo(GROUP + ":" + NAME + ":" + VERSION);
    assertThat(aliases.at(NAME, "description").text())
        .isEqualTo(first("<description>(.*)</description>", POM));
  }

  /** What Krew's own validation wants of a plugin. */
  @Test
  void theManifestIsOneThatKrewTakes() {
    Document plugin = filled("src/packages/krew.yaml");
    assertThat(plugin.at("apiVersion").text())
        .isEqualTo("krew.googlecontainertools.github.com/v1alpha2");
    assertThat(plugin.at("kind").text()).isEqualTo("Plugin");
    assertThat(plugin.at("metadata", "name").text()).isEqualTo(NAME);
    Document spec = plugin.at("spec");
    assertThat(spec.at("version").text()).matches("v\\d+\\.\\d+\\.\\d+");
    assertThat(spec.at("shortDescription").text()).hasSizeBetween(1, 50).doesNotEndWith(".");
    assertThat(spec.at("platforms").items())
        .hasSize(1)
        .allSatisfy(
            it -> {
              assertThat(it.at("uri").text()).startsWith(REPOSITORY).endsWith(".tar.gz");
              assertThat(it.at("sha256").text()).matches("[0-9a-f]{64}");
              assertThat(it.at("bin").text()).isEqualTo("kubectl-whoami");
            });
  }

  private static Document filled(String template) {
    Path file = Path.of(template);
    String full =
        text(file)
            .replace("@name@", NAME)
            .replace("@version@", VERSION)
            .replace("@repository@", REPOSITORY)
            .replace("@archive@", NAME + ".tar.gz")
            .replace("@sha256@", "0".repeat(64));
    assertThat(full).as("a word that nothing fills in").doesNotContainPattern("@[a-z0-9]+@");
    return Document.of(template, full);
  }

  static List<Path> workflows() {
    return Document.files(".github/workflows", ".yml");
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void everyActionIsACommitAndItsVersion(Path workflow) {
    List<String> uses =
        Pattern.compile("(?m)uses: (.*)$")
            .matcher(text(workflow))
            .results()
            .map(it -> it.group(1))
            .toList();
    assertThat(uses)
        .isNotEmpty()
        .allMatch(it -> it.matches("actions/[a-z-]+@[0-9a-f]{40} # v[\\d.]+"));
  }

  /** Whoever changes a step by a pull request must not get what another step may do. */
  @ParameterizedTest
  @MethodSource("workflows")
  void aWorkflowMayReadAndItsJobsSayWhatElse(Path workflow) {
    Document all = Document.in(workflow).get(0);
    assertThat(all.at("permissions").value()).hasToString("Optional[{contents=read}]");
    assertThat(text(workflow)).doesNotContain("pull_request_target", "write-all");
    assertThat(text(workflow).split("actions/checkout@", -1).length)
        .isEqualTo(text(workflow).split("persist-credentials: false", -1).length);
  }

  /** A text that somebody else chose, as a branch's name, would be a part of the command. */
  @ParameterizedTest
  @MethodSource("workflows")
  void noExpressionIsPastedIntoAShell(Path workflow) {
    for (Document run : Document.in(workflow).get(0).all().map(it -> it.at("run")).toList()) {
      assertThat(run.text()).doesNotContain("${{");
    }
  }

  /** A "clean" for Maven Central would remove target/release before it is uploaded. */
  @Test
  void whatWasBuiltTwiceIsStillThereWhenItIsUploaded() {
    String workflow = text(Path.of(".github/workflows/release.yml"));
    String between =
        workflow.substring(
            workflow.indexOf("run: scripts/release"), workflow.indexOf("path: target/release/"));
    assertThat(between).contains("mvn ").doesNotContainPattern("mvn .*\\bclean\\b");
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void theBuildRunsOnTheImageOfTheSidecar(Path workflow) {
    String image = first("ARG RUNTIME_IMAGE=(.*)", text(Path.of("docker/Dockerfile")));
    assertThat(text(workflow)).contains("      image: " + image + "\n");
  }

  @Test
  void aReportOfAWrongAnswerNeedsARecording() {
    for (String form : List.of("wrong-answer", "failure", "missing")) {
      Document body =
          Document.in(Path.of(".github/ISSUE_TEMPLATE", form + ".yml")).get(0).at("body");
      Document recording =
          body.items().stream().filter(it -> it.at("id").is("recording")).findFirst().orElseThrow();
      assertThat(recording.at("attributes", "description").text())
          .contains("--record recording.zip");
      assertThat(recording.at("validations", "required").is(true))
          .isEqualTo(!form.equals("missing"));
    }
  }
}
