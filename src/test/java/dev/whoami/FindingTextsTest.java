package dev.whoami;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.world.ScenarioFolder;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What each finding says in all recorded worlds, and every way to fix it that it gives there, each
 * wording once: a report shows one way alone.
 */
class FindingTextsTest {
  private static final Goldens GOLDENS = Goldens.of(FindingTextsTest.class);

  @AfterAll
  static void sayWhatWasRewritten() {
    System.out.print(GOLDENS.summary());
  }

  @Test
  void theyAreTheExpectedOnes() throws IOException {
    Map<String, Set<String>> textsByFixes = new TreeMap<>();
    for (RecordedScenario each : RecordedScenario.all()) {
      for (Finding finding : each.diagnosis().findings()) {
        textsByFixes
            .computeIfAbsent(finding.code() + "\n" + fixes(finding), fixes -> new TreeSet<>())
            .add(finding.text());
      }
    }
    StringBuilder all = new StringBuilder();
    textsByFixes.forEach(
        (fixes, texts) -> {
          int end = fixes.indexOf('\n') + 1;
          all.append(fixes, 0, end);
          texts.forEach(text -> all.append("  ").append(text).append('\n'));
          all.append(fixes, end, fixes.length()).append('\n');
        });
    GOLDENS.compare(ScenarioFolder.ALL.resolve("findings.txt"), all.toString());
  }

  private static String fixes(Finding finding) {
    StringBuilder text = new StringBuilder();
    for (Remedy each : finding.remedies()) {
      text.append("  - ").append(each.text()).append('\n');
      each.commands().forEach(line -> text.append("      ").append(line).append('\n'));
      each.snippet().lines().forEach(line -> text.append("      ").append(line).append('\n'));
    }
    return text.toString();
  }
}
