package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.TerminalPicture.Theme;
import dev.whoami.report.Format;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The pictures of the README are what a terminal shows today. -Dupdate draws them. */
class TerminalPictureTest {
  private static final String SCENARIO = "endpoint-400-stale-id";

  @ParameterizedTest
  @EnumSource(Theme.class)
  void thePictureShowsTheReportOfToday(Theme theme) throws IOException {
    List<String> lines = new ArrayList<>(List.of("$ java -jar whoami.jar"));
    String report =
        Format.TEXT.render(
            RecordedScenario.named(SCENARIO).diagnosis(), RenderOptions.terminal(80).colored(true));
    report.stripTrailing().lines().forEach(lines::add);
    String title = lines.get(1).replaceAll("\u001b\\[[\\d;]*m", "").replaceAll(" +", " ");
    String picture = TerminalPicture.of(lines, theme, title);
    Path file = Path.of("docs", "terminal-" + theme.name().toLowerCase(Locale.ROOT) + ".svg");
    Goldens.of(TerminalPictureTest.class).compare(file, picture);
    assertThat(Files.size(file)).isLessThan(60_000);
    assertThat(Files.readString(Path.of("README.md"))).contains(file.toString());
  }

  /** A browser refuses a picture that is not XML, and says nothing. */
  @Test
  void colorsAndSpecialCharactersAreInIt() throws Exception {
    String svg =
        TerminalPicture.of(
            List.of("  a <b> & \u001b[31;1mbad\u001b[0m  c"), Theme.DARK, "one & two");
    Document picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(picture.getElementsByTagName("text").getLength()).isEqualTo(3);
    assertThat(picture.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("a <b> &");
    assertThat(svg)
        .contains("x=\"104.0\"")
        .contains("fill=\"#ff7b72\" font-weight=\"bold\">bad</text>");
  }
}
