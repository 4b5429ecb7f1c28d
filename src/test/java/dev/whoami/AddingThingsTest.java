package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** CONTRIBUTING's list of what is to be touched names what there is, and every registry. */
class AddingThingsTest {
  private static final Path MAIN = Path.of("src/main/java/dev/whoami");
  private static final Path TESTS = Path.of("src/test/java/dev/whoami");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern CLASS = Pattern.compile("([A-Z][a-z]+[A-Za-z]*)( .*)?");
  private static final Pattern PATH = Pattern.compile("[\\w./-]+/[\\w.-]*|[A-Z]+\\.md");

  private static final Pattern TESTS_TO_RUN = Pattern.compile("-Dtest=([\\w,]+)");

  /** A constant that is made of an implementation: new Rule(), a method reference, a lambda. */
  private static final Pattern IMPLEMENTED =
      Pattern.compile("(?m)^  [A-Z][A-Z0-9_]*\\([^;]*?(new [A-Z]\\w*\\(\\)|::new)\\)");

  /** What a name stands for in the list. */
  private static final Map<String, String> EXAMPLES =
      Map.of("WHOnnn", "WHO101", "WHO8nn", "WHO801", "WHO9nn", "WHO901");

  static List<String> names() throws IOException {
    String all = Files.readString(Path.of("CONTRIBUTING.md"));
    int begin = all.indexOf("## Adding things");
    String section = all.substring(begin, all.indexOf("\n## ", begin + 1));
    return quotedIn(section);
  }

  private static List<String> quotedIn(String text) {
    return QUOTED.matcher(text).results().map(it -> it.group(1)).distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatTheListNamesIsThere(String name) throws IOException {
    String path = name.split(" ", 2)[0];
    for (Map.Entry<String, String> each : EXAMPLES.entrySet()) {
      path = path.replace(each.getKey(), each.getValue());
    }
    if (PATH.matcher(path).matches()) {
      assertThat(Files.exists(Path.of(path)) || Files.isDirectory(MAIN.resolve(path)))
          .as(path)
          .isTrue();
    } else if (CLASS.matcher(name).matches()) {
      assertThat(classes()).contains(path);
    } else if (!TESTS_TO_RUN.matcher(name).find()) {
      assertThat(name).isIn("-Dupdate", "like(SDK, note)");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void aTestThatIsToBeRunIsThere(String name) throws IOException {
    List<String> tests =
        TESTS_TO_RUN
            .matcher(name)
            .results()
            .flatMap(it -> Stream.of(it.group(1).split(",", -1)))
            .toList();
    assertThat(classes()).containsAll(tests);
  }

  /**
   * Where one stands that is there already, the next one has to stand: in a class or a folder that
   * its row names.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a finding                         ; WHO116
          a finding of lint                 ; WHO819
          a client with a chain of its own  ; AWS_SDK_JS_V3|aws-sdk-js-v3|JavaScriptV3|SdkJsV3
          a program with a chain of its own ; FLUENT_BIT|fluent-bit|FluentBit
          """)
  void aRowNamesEveryPlace(String title, String example) throws IOException {
    String row =
        Files.readString(Path.of("CONTRIBUTING.md"))
            .lines()
            .filter(it -> it.startsWith("| " + title + " |"))
            .findFirst()
            .orElseThrow();
    Pattern word = Pattern.compile("(?<![\\w-])(" + example + ")(?![\\w-])");
    for (Path each : sources(MAIN)) {
      if (word.matcher(Files.readString(each)).find()) {
        String place = MAIN.relativize(each).toString();
        assertThat(quotedIn(row))
            .as("%s of %s, in the row of %s", each, example, title)
            .anyMatch(
                it -> it.equals(className(each)) || (it.endsWith("/") && place.startsWith(it)));
      }
    }
    assertThat(row).contains("`CHANGELOG.md`");
  }

  @Test
  void everyRegistryIsNamed() throws IOException {
    List<String> registries = new ArrayList<>();
    for (Path each : sources(MAIN)) {
      String source = Files.readString(each);
      boolean isPublic = source.contains("\npublic enum ");
      if (isPublic && IMPLEMENTED.matcher(source).results().map(MatchResult::group).count() > 1) {
        registries.add(className(each));
      }
    }
    assertThat(registries).contains("Rules", "Client", "Source", "Format");
    assertThat(names()).containsAll(registries);
  }

  private static List<String> classes() throws IOException {
    List<String> names = new ArrayList<>();
    sources(MAIN).forEach(it -> names.add(className(it)));
    sources(TESTS).forEach(it -> names.add(className(it)));
    return names;
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(it -> it.toString().endsWith(".java")).toList();
    }
  }

  private static String className(Path source) {
    return String.valueOf(source.getFileName()).replace(".java", "");
  }
}
