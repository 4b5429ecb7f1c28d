package dev.whoami.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.IdentityKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the dashboard promises, beyond being one. */
class DashboardTest {
  private static final Document DASHBOARD =
      Document.in(Path.of("docker/grafana/whoami.json")).get(0);

  private static List<Document> panels() {
    return DASHBOARD.at("panels").items().stream().filter(it -> !it.at("type").is("row")).toList();
  }

  private static List<Document> targets() {
    return panels().stream().flatMap(it -> it.at("targets").items().stream()).toList();
  }

  @Test
  void everyPanelHasAnIdOfItsOwn() {
    assertThat(DASHBOARD.at("panels").items().stream().map(it -> it.at("id").number()))
        .doesNotHaveDuplicates();
    assertThat(panels()).allMatch(it -> it.at("description").isThere());
  }

  @Test
  void noPanelLiesOnAnother() {
    Set<String> taken = new HashSet<>();
    for (Document panel : DASHBOARD.at("panels").items()) {
      Document place = panel.at("gridPos");
      int left = place.at("x").number();
      int top = place.at("y").number();
      assertThat(left + place.at("w").number()).isLessThanOrEqualTo(24);
      for (int x = left; x < left + place.at("w").number(); x++) {
        for (int y = top; y < top + place.at("h").number(); y++) {
          assertThat(taken.add(x + " " + y))
              .as("%s at %d %d", panel.at("title").text(), x, y)
              .isTrue();
        }
      }
    }
  }

  /**
   * Else it would show what some other Prometheus has, or a part of the fleet that is not meant.
   */
  @Test
  void everyQueryGoesWhereTheVariablesSay() {
    assertThat(DASHBOARD.all().map(it -> it.at("datasource", "uid")).filter(Document::isThere))
        .hasSizeGreaterThan(50)
        .allMatch(it -> it.is("${datasource}"));
    assertThat(panels()).allMatch(it -> it.at("datasource", "uid").isThere());
    assertThat(targets())
        .allSatisfy(
            it ->
                assertThat(it.at("expr").text())
                    .contains("cluster=~\"$cluster\"")
                    .contains("namespace=~\"$namespace\"")
                    .contains("job=~\"$job\""));
  }

  @Test
  void everyVariableThatIsUsedIsDeclared() {
    Set<String> declared =
        DASHBOARD.at("templating", "list").items().stream()
            .map(it -> it.at("name").text())
            .collect(Collectors.toSet());
    assertThat(declared).contains("datasource", "cluster", "namespace", "job", "pages");
    Matcher names =
        Pattern.compile("\\$\\{?(\\w+)")
            .matcher(Document.text(Path.of("docker/grafana/whoami.json")));
    while (names.find()) {
      if (!names.group(1).startsWith("__")) {
        assertThat(declared).contains(names.group(1));
      }
    }
  }

  /** Grafana makes that window of the scrape interval in its settings, usually 15 s. */
  @Test
  void aRateSpansSeveralScrapes() {
    assertThat(targets())
        .filteredOn(it -> it.at("expr").text().contains("$__rate_interval"))
        .isNotEmpty()
        .allMatch(it -> it.at("interval").is("1m"));
  }

  @Test
  void everyKindHasItsColor() {
    List<Document> colors =
        DASHBOARD.all().map(it -> it.at("options", "HOST_ROLE")).filter(Document::isThere).toList();
    assertThat(colors).isNotEmpty();
    DASHBOARD
        .all()
        .filter(it -> it.at("options", "HOST_ROLE").isThere())
        .forEach(
            it ->
                assertThat(Arrays.stream(IdentityKind.values()).map(Enum::name))
                    .allMatch(kind -> it.at("options", kind).isThere()));
  }

  @Test
  void aFindingLeadsToItsPage() {
    List<String> links =
        DASHBOARD.all().map(it -> it.at("url").text()).filter(it -> !it.isEmpty()).toList();
    assertThat(links).hasSize(3).containsOnly("${pages:raw}/${__value.raw}.md");
  }
}
