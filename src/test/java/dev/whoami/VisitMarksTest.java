package dev.whoami;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.probe.Source;
import dev.whoami.report.Format;
import dev.whoami.report.writer.RenderOptions;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client did at a source has one mark, whichever report tells of it. */
class VisitMarksTest {
  private static final Map<Visit.Did, String> SYMBOLS =
      Map.of(
          Visit.Did.ABSENT, "",
          Visit.Did.WENT_ON, "✗",
          Visit.Did.TOOK, "▸",
          Visit.Did.STOPPED_AT, "■",
          Visit.Did.NOT_REACHED, "");
  private static final Pattern STOP = Pattern.compile("<li class=\"(\\w+)\"");
  private static final Pattern SIGN = Pattern.compile("<use href=\"#(\\w+)\"");

  static List<RecordedScenario> scenarios() {
    return RecordedScenario.all();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyReportMarksTheSameVisitTheSameWay(RecordedScenario scenario) {
    Diagnosis diagnosis = scenario.diagnosis();
    List<Visit> visits = diagnosis.examination().walk().visits();
    String text = Format.TEXT.render(diagnosis, RenderOptions.terminal(80).allFixes(true));
    String table = Format.MARKDOWN.render(diagnosis, RenderOptions.plain());
    Set<Source> marked =
        visits.stream().filter(it -> !markOf(it).isEmpty()).map(Visit::source).collect(toSet());
    for (Visit each : visits) {
      String mark = markOf(each);
      String title = each.source().title();
      if (mark.isEmpty() && marked.contains(each.source())) {
        assertThat(table).contains("\n|  | ");
      } else if (mark.isEmpty()) {
        assertThat(text).doesNotContainPattern("(?m)^  [✗▸■!] " + title);
        assertThat(table)
            .contains("\n|  | ")
            .doesNotContainPattern("\n\\| [^ |]+ \\| \\**" + title);
      } else {
        assertThat(text).contains("\n  " + mark + " " + title);
        assertThat(table).contains("\n| " + mark + " | **" + title + "** | **" + each.words());
      }
    }
    List<String> names = visits.stream().map(VisitMarksTest::name).toList();
    String page = Format.HTML.render(diagnosis, RenderOptions.plain());
    String walk = page.substring(page.indexOf("<ol class=\"walk"), page.indexOf("</ol>"));
    assertThat(walk(STOP, walk)).isEqualTo(names);
    assertThat(walk(SIGN, walk)).isEqualTo(names);
    assertThat(names).allSatisfy(it -> assertThat(page).contains("<symbol id=\"" + it + "\""));
  }

  /** Without where the drawn way begins, and where it ends in nothing. */
  private static List<String> walk(Pattern pattern, String walk) {
    return pattern
        .matcher(walk)
        .results()
        .map((MatchResult it) -> it.group(1))
        .filter(it -> !it.equals("start") && !it.equals("end"))
        .toList();
  }

  private static String markOf(Visit visit) {
    return Objects.requireNonNull(SYMBOLS.get(visit.did()));
  }

  private static String name(Visit visit) {
    return visit.did().name().toLowerCase(Locale.ROOT);
  }

  @Test
  void theScenariosShowEverythingThatAClientCanDo() {
    Set<Visit.Did> seen = EnumSet.noneOf(Visit.Did.class);
    for (RecordedScenario each : scenarios()) {
      Diagnosis diagnosis = each.diagnosis();
      diagnosis.examination().walk().visits().forEach(it -> seen.add(it.did()));
    }
    assertThat(seen).isEqualTo(EnumSet.allOf(Visit.Did.class));
  }
}
