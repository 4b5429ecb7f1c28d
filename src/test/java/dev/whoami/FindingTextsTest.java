package dev.whoami;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.world.ScenarioFolder;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What each finding says in all recorded worlds, and every way to fix it that it gives there, each
 * wording once: a report shows only one way. Before a text stand the numbers of its fixes.
 */
class FindingTextsTest {
  private static final Goldens GOLDENS = Goldens.of(FindingTextsTest.class);

  @AfterAll
  static void sayWhatWasRewritten() {
    System.out.print(GOLDENS.summary());
  }

  @Test
  void theyAreTheExpectedOnes() throws IOException {
    Map<String, SortedSet<Said>> saidByCode = new TreeMap<>();
    for (RecordedScenario each : RecordedScenario.all()) {
      for (Finding finding : each.diagnosis().findings()) {
        saidByCode
            .computeIfAbsent(finding.code(), code -> new TreeSet<>(Said.ORDER))
            .add(Said.by(finding));
      }
    }
    String all =
        saidByCode.entrySet().stream()
            .map(it -> it.getKey() + "\n" + told(it.getValue()))
            .collect(Collectors.joining("\n"));
    GOLDENS.compare(ScenarioFolder.ALL.resolve("findings.txt"), all);
  }

  private static String told(SortedSet<Said> said) {
    List<String> fixes = said.stream().flatMap(it -> it.fixes.stream()).distinct().toList();
    StringBuilder told = new StringBuilder();
    for (Said each : said) {
      List<Integer> numbers = each.fixes.stream().map(it -> fixes.indexOf(it) + 1).toList();
      told.append("  ").append(numbers).append(' ').append(each.text).append('\n');
    }
    for (int i = 0; i < fixes.size(); i++) {
      told.append("  ").append(i + 1).append(". ").append(fixes.get(i));
    }
    return told.toString();
  }

  private record Said(String text, List<String> fixes) {
    static final Comparator<Said> ORDER =
        Comparator.comparing(Said::text).thenComparing(it -> it.fixes.toString());

    static Said by(Finding finding) {
      return new Said(finding.text(), finding.remedies().stream().map(Said::fix).toList());
    }

    private static String fix(Remedy remedy) {
      StringBuilder text = new StringBuilder(remedy.text()).append('\n');
      remedy.commands().forEach(line -> text.append("      ").append(line).append('\n'));
      remedy.snippet().lines().forEach(line -> text.append("      ").append(line).append('\n'));
      return text.toString();
    }
  }
}
