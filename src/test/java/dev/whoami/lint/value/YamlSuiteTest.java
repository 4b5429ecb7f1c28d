package dev.whoami.lint.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lint.file.Unreadable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The test suite of YAML: {@code -Dwhoami.yaml=FOLDER} of a copy of yaml/yaml-test-suite. */
class YamlSuiteTest {
  /**
   * Forms that the parser does not know: tabs where blanks are usual, a key without a blank after
   * its colon, empty and several documents in one. No template and no manifest has them.
   */
  private static final Set<String> REFUSED =
      Set.of(
          "2JQS", "3RLN", "4MUZ", "58MP", "5MUD", "5T43", "6BCT", "6CA3", "6M2F", "7Z25", "9SA2",
          "A2M4", "CFD4", "DBG4", "DC7X", "DE56", "DK3J", "DK95", "FP8R", "FRK4", "HM87", "HS5T",
          "HWV9", "J3BT", "K3WX", "K54U", "KH5V", "M2N8", "M7A3", "MUS6", "NB6Z", "NHX8", "NJ66",
          "NKF9", "Q5MG", "QT73", "S3PD", "SM9W", "UKK6", "UT92", "UV7Q", "VJP3", "W4TN", "W5VH",
          "WZ62", "Y79Y", "Z67P", "ZYU8", "L24T");

  /** Tags of one's own stand for functions here, and numbers, keys and nulls stay as written. */
  private static final Set<String> OTHERWISE =
      Set.of("6CK3", "7FWL", "CUP7", "M5C3", "C4HZ", "LE5A", "RR7F", "UGM3");

  @Test
  @EnabledIfSystemProperty(named = "whoami.yaml", matches = ".+")
  void everythingValidIsReadAndHasTheRightValues() throws Exception {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("whoami.yaml"), "src"))) {
      for (Path file : files.sorted().toList()) {
        String id = file.getFileName().toString().replace(".yaml", "");
        if (REFUSED.contains(id) || OTHERWISE.contains(id)) {
          continue;
        }
        String yaml = "";
        String json = "";
        boolean fails = false;
        for (Node each : YamlNodes.parse(Files.readString(file)).get(0).items()) {
          yaml = each.fields().containsKey("yaml") ? each.fields().get("yaml").text() : yaml;
          json = each.fields().containsKey("json") ? each.fields().get("json").text() : "";
          fails = each.fields().containsKey("fail");
          cases++;
          if (!fails) {
            wrongIn(plain(yaml), json)
                .map(it -> file.getFileName() + ": " + it)
                .ifPresent(wrong::add);
          }
        }
      }
    }
    System.out.println(cases + " cases of YAML");
    assertThat(wrong).isEmpty();
  }

  /** The suite draws what cannot be seen. */
  private static String plain(String text) {
    return text.replace("␣", " ")
        .replaceAll("—*»", "\t")
        .replace("⇔", "\uFEFF")
        .replace("↵", "")
        .replace("←", "\r")
        .replaceAll("∎\n$", "");
  }

  private static Optional<String> wrongIn(String yaml, String json) {
    try {
      String read = HclValues.shown(YamlNodes.parse(yaml).get(0));
      Optional<Node> wanted = JsonNodes.parse(json, 1);
      return wanted
          .map(HclValues::shown)
          .filter(it -> !it.equals(read))
          .map(it -> "read as " + read + " instead of " + it);
    } catch (Unreadable refused) {
      return Optional.of(refused.reason());
    }
  }
}
