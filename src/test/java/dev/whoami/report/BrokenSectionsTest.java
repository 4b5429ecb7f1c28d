package dev.whoami.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.FakeSurroundings;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bug in one section of a report costs that section, is told in it, and costs no other one. */
class BrokenSectionsTest {
  private static final String SECRET = "h4ndMadeS3cr3t";
  private static final RenderOptions PAPER = RenderOptions.plain();

  private final Diagnosis diagnosis =
      Whoami.diagnose(
          new FakeSurroundings()
              .env("AWS_ACCESS_KEY_ID", "AKIAEXAMPLEEXAMPLE01")
              .env("AWS_SECRET_ACCESS_KEY", "key"),
          DiagnosisRequest.builder().within(Duration.ofSeconds(60)).build());

  /** The sections of a format, by their names. */
  private Set<String> sections(Format format) {
    Set<String> names = new TreeSet<>();
    format.report(
        diagnosis,
        PAPER,
        () ->
            new Sections() {
              @Override
              <T> Supplier<T> planned(String name, Supplier<T> section) {
                names.add(name);
                return section;
              }
            });
    return names;
  }

  private Report without(String broken, Format format) {
    return format.report(
        diagnosis,
        PAPER,
        () ->
            new Sections() {
              @Override
              <T> Supplier<T> planned(String name, Supplier<T> section) {
                return name.equals(broken) ? () -> crashAfter(section) : section;
              }
            });
  }

  /** What was written before the bug is taken away again. */
  private static <T> T crashAfter(Supplier<T> section) {
    assertThat(section.get()).isNotNull();
    throw new ArrayStoreException(SECRET);
  }

  @ParameterizedTest
  @EnumSource(value = Format.class, names = "LINE", mode = EnumSource.Mode.EXCLUDE)
  void eachSectionThatCrashesIsReportedAndTheOthersStand(Format format) {
    Set<String> sections = sections(format);
    assertThat(sections).hasSizeGreaterThan(3);
    String whole = format.render(diagnosis, PAPER);
    for (String each : sections) {
      Report report = without(each, format);
      assertThat(report.exitCode()).as(each).isEqualTo(1);
      // Where the list of the findings is what crashed, JSON has no other place to say so.
      if (!each.equals("findings")) {
        assertThat(report.text().replace("`", "").replaceAll("\\s+", " "))
            .as("%s without %s", format, each)
            .contains("WHO001", each)
            .contains("java.lang.ArrayStoreException at dev.whoami.report.BrokenSectionsTest");
      }
      assertThat(report.text()).as(each).doesNotContain(SECRET).isNotEqualTo(whole);
    }
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
      assertThat(each.render(diagnosis, PAPER)).contains("How it got there");
      assertThat(without("walk", each).text()).doesNotContain("How it got there");
    }
  }
}
