package dev.whoami.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.report.json.HadoopFields;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.Report;
import dev.whoami.report.writer.Sections;
import dev.whoami.world.ScenarioFolder;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.recording.RecordedSurroundings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * A bug in one section of a report costs that section, is reported in it, and costs no other one.
 */
class BrokenSectionsTest {
  private static final String SECRET = "h4ndMadeS3cr3t";
  private static final RenderOptions PAPER = RenderOptions.plain();

  private final Diagnosis diagnosis =
      Whoami.diagnose(
          new FakeSurroundings()
              .env("AWS_ACCESS_KEY_ID", "AKIAEXAMPLEEXAMPLE01")
              .env("AWS_SECRET_ACCESS_KEY", "key"),
          DiagnosisRequest.builder().within(Duration.ofSeconds(60)).build());

  /** The same beside a Hadoop. */
  private final Diagnosis hadoop =
      Whoami.diagnose(
          RecordedSurroundings.in(
              ScenarioFolder.whole(ScenarioFolder.ALL.resolve("hadoop-3.3-irsa"))),
          DiagnosisRequest.builder().within(Duration.ofSeconds(60)).build());

  /** Everything that is written in sections. */
  private Map<String, Function<Supplier<Sections>, Report>> reports() {
    Map<String, Function<Supplier<Sections>, Report>> all = new TreeMap<>();
    for (Format each : EnumSet.complementOf(EnumSet.of(Format.LINE))) {
      all.put(each.name(), made -> each.report(diagnosis, PAPER, made));
    }
    put("hadoop", hadoop, (it, s) -> HadoopReport.text(it, PAPER, s), all);
    put("no hadoop", diagnosis, (it, s) -> HadoopReport.text(it, PAPER, s), all);
    put("hadoop, JSON", hadoop, (it, s) -> HadoopFields.text(it, PAPER, s), all);
    put("chains", diagnosis, (it, s) -> ChainsReport.table(it, PAPER, s), all);
    put("chains in full", diagnosis, (it, s) -> ChainsReport.full(it, PAPER, s), all);
    put("chains, JSON", diagnosis, (it, s) -> ChainsReport.json(it, PAPER, s), all);
    put("roles", diagnosis, (it, s) -> RolesReport.text(it, PAPER, s), all);
    put("roles, JSON", diagnosis, RolesReport::json, all);
    return all;
  }

  private static void put(
      String name,
      Diagnosis it,
      Sections.Writer writer,
      Map<String, Function<Supplier<Sections>, Report>> all) {
    all.put(name, made -> Sections.report(it, made, writer));
  }

  /** The sections of a report, by their names. */
  private static Set<String> sections(Function<Supplier<Sections>, Report> reported) {
    Set<String> names = new TreeSet<>();
    Report whole =
        reported.apply(
            () ->
                new Sections() {
                  @Override
                  protected <T> Supplier<T> planned(String name, Supplier<T> section) {
                    names.add(name);
                    return section;
                  }
                });
    assertThat(whole.isWhole()).isTrue();
    return names;
  }

  private Report without(String broken, Format format) {
    return without(broken, made -> format.report(diagnosis, PAPER, made));
  }

  private static Report without(String broken, Function<Supplier<Sections>, Report> reported) {
    return reported.apply(
        () ->
            new Sections() {
              @Override
              protected <T> Supplier<T> planned(String name, Supplier<T> section) {
                return name.equals(broken) ? () -> crashAfter(section) : section;
              }
            });
  }

  /** What was written before the bug is taken away again. */
  private static <T> T crashAfter(Supplier<T> section) {
    assertThat(section.get()).isNotNull();
    throw new ArrayStoreException(SECRET);
  }

  @Test
  void eachSectionThatCrashesIsReportedAndTheOthersStand() {
    assertThat(hadoop.examination().hadoop()).isNotEmpty();
    int broken = 0;
    for (Map.Entry<String, Function<Supplier<Sections>, Report>> each : reports().entrySet()) {
      Report whole = each.getValue().apply(Sections::new);
      assertThat(whole.isWhole()).isTrue();
      Set<String> sections = sections(each.getValue());
      assertThat(sections).as(each.getKey()).isNotEmpty();
      for (String section : sections) {
        String name = each.getKey() + " without " + section;
        Report report = without(section, each.getValue());
        assertThat(report.exitCode()).as(name).isEqualTo(1);
        assertThat(report.isWhole()).as(name).isFalse();
        assertThat(report.text().replace("`", "").replaceAll("\\s+", " "))
            .as(name)
            .contains("WHO001", section)
            .contains("java.lang.ArrayStoreException at dev.whoami.report.BrokenSectionsTest");
        assertThat(report.text()).as(name).doesNotContain(SECRET).isNotEqualTo(whole.text());
        broken++;
      }
    }
    assertThat(broken).isGreaterThan(40);
  }

  @Test
  void aReportThatIsWholeIsTheSameAsEver() {
    for (Format each : Format.values()) {
      Report report = each.report(diagnosis, PAPER);
      assertThat(report.text()).isEqualTo(each.render(diagnosis, PAPER)).doesNotContain("WHO001");
      assertThat(report.exitCode()).isEqualTo(diagnosis.exitCode());
    }
  }

  @Test
  void whatJsonCannotTellIsNullAndNeverAbsent() {
    JsonObject json =
        JsonParser.parseString(without("place", Format.JSON).text()).getAsJsonObject();
    assertThat(json.get("place").isJsonNull()).isTrue();
    assertThat(json.getAsJsonObject("verdict").get("kind").getAsString()).isNotEmpty();
  }

  /** An HTML page stays well formed, whatever was open when the section crashed. */
  @Test
  void whatWasBegunIsTakenAway() {
    String page = without("walk", Format.HTML).text();
    assertThat(page.split("<section", -1)).hasSameSizeAs(page.split("</section>", -1));
    assertThat(page).endsWith("</html>\n");
    for (Format each : new Format[] {Format.TEXT, Format.MARKDOWN, Format.HTML}) {
      assertThat(each.render(diagnosis, PAPER)).contains(" looked");
      assertThat(without("walk", each).text()).doesNotContain(" looked");
    }
  }
}
