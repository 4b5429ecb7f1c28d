package dev.whoami.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SECURITY.md promises nothing without a test that is there. */
class SecurityPageTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (?!promise |---)(.*) \\| (.*) \\| (.*) \\|$");

  /** A version, or the month from which on it has held again, and what was broken before. */
  private static final Pattern SINCE =
      Pattern.compile("\\d+\\.\\d+\\.\\d+|[A-Z][a-z]+ 20\\d\\d: .+");

  /** Each row of a table, however many columns it has. */
  private static final Pattern ANY_ROW = Pattern.compile("(?m)^\\| (?!promise ).*$");

  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

  private static final Pattern PROMISED = Pattern.compile("(?<!\\*)\\*([A-Z][^*]+)\\*(?!\\*)");

  private static final Pattern CASE = Pattern.compile("(?m)^@case.*\\ndef (\\w+)\\(");

  @Test
  void everyPromiseNamesTestsThatAreThere() throws IOException {
    List<String> missing = new ArrayList<>();
    int promises = 0;
    Matcher rows = ROW.matcher(Files.readString(Path.of("SECURITY.md")));
    while (rows.find()) {
      promises++;
      List<String> named = NAMED.matcher(rows.group(2)).results().map(it -> it.group(1)).toList();
      assertThat(named).as(rows.group(1)).isNotEmpty();
      assertThat(rows.group(3)).as(rows.group(1)).matches(SINCE);
      named.stream().filter(it -> !isThere(it)).forEach(missing::add);
    }
    assertThat(missing).isEmpty();
    assertThat(promises)
        .isGreaterThan(50)
        .isEqualTo(ANY_ROW.matcher(Files.readString(Path.of("SECURITY.md"))).results().count());
  }

  /** What somebody hostile cannot do is promised under the headings in italics behind it. */
  @Test
  void theThreatModelClaimsNothingThatIsNotPromised() throws IOException {
    List<String> headings =
        Files.readAllLines(Path.of("SECURITY.md")).stream()
            .filter(it -> it.startsWith("### "))
            .map(it -> it.substring(4).replaceFirst(" (of `|\\(`).*", ""))
            .toList();
    int claims = 0;
    for (String row : Files.readAllLines(Path.of("docs/threat-model.md"))) {
      if (!row.startsWith("| **")) {
        continue;
      }
      for (String claim : row.split("\\|", -1)[3].split(";", -1)) {
        claims++;
        List<String> named = PROMISED.matcher(claim).results().map(it -> it.group(1)).toList();
        assertThat(named).as(claim).isNotEmpty();
        assertThat(headings).as(claim).containsAll(named);
      }
    }
    assertThat(claims).isGreaterThan(15);
  }

  private static boolean isThere(String named) {
    // A script can have options behind it.
    return Files.exists(Path.of(named.split(" ", 2)[0]))
        || tests().contains(named)
        || cases().contains(named);
  }

  /** The cases of the way into a container, which is tried in Python. */
  private static List<String> cases() {
    List<String> cases = new ArrayList<>();
    for (String file : List.of("run.py", "hostile.py", "lying.py", "one_off.py", "collecting.py")) {
      try {
        Matcher found = CASE.matcher(Files.readString(Path.of("src/wayin", file)));
        found.results().forEach(it -> cases.add(it.group(1)));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return cases;
  }

  private static List<String> tests() {
    try (Stream<Path> all = Files.walk(Path.of("src/test/java"))) {
      return all.map(it -> it.getFileName().toString().replace(".java", ""))
          .collect(Collectors.toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
