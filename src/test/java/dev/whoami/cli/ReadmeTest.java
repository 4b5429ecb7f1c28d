package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.Goldens;
import dev.whoami.RecordedScenario;
import dev.whoami.lab.scenario.Scenario;
import dev.whoami.report.Format;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README is short, and what it says about the program is true. -Dupdate renews its sample. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path LAB = Path.of("docs/lab.md");

  /** A code that begins with the name of a command. */
  private static final Pattern COMMAND = Pattern.compile("`([a-z]+)(?: [^`]*)?`");

  private static String readme() throws IOException {
    return Files.readString(README);
  }

  @Test
  void isShort() throws IOException {
    assertThat(readme().lines()).hasSizeLessThanOrEqualTo(120);
  }

  @Test
  void hasTheTwoCommandsThatSetEverythingUpNearTheTop() throws IOException {
    String readme = readme();
    String top = readme.substring(0, readme.indexOf("## Diagnose"));
    assertThat(top)
        .containsPattern("(?m)^scripts/whoami lab ecs-stale-id +# .*\\d+ s")
        .containsPattern("(?m)^scripts/verify +# .*about \\d+ minutes");
  }

  /** What a release will offer is in docs/install.md, and said to be that. */
  @Test
  void namesNoAddressThatNobodyCanReach() throws IOException {
    assertThat(readme()).doesNotContain(".example.com", "releases/latest");
  }

  @Test
  void showsTheFirstScreenOfARecordedReport() throws IOException {
    String readme = readme();
    String begin = "<!-- sample: begin -->\n";
    String before = readme.substring(0, readme.indexOf(begin) + begin.length());
    String expected = before + sample() + readme.substring(readme.indexOf("<!-- sample: end -->"));
    Goldens.of(ReadmeTest.class).compare(README, expected);
  }

  /** As a terminal of the usual size shows it. */
  private static String sample() {
    String report =
        Format.TEXT.render(
            RecordedScenario.named("endpoint-400-stale-id").diagnosis(),
            RenderOptions.terminal(80));
    return "```\n$ java -jar whoami.jar\n" + report.stripTrailing() + "\n```\n";
  }

  /** Those that the help lists: an old name still works, and is hidden there. */
  @Test
  void listsEveryCommand() throws IOException {
    String readme = readme();
    String section =
        readme.substring(readme.indexOf("## Commands"), readme.indexOf("## Read more"));
    Set<String> listed = new TreeSet<>();
    COMMAND.matcher(section).results().forEach(it -> listed.add(it.group(1)));
    Set<String> visible = new TreeSet<>(CommandName.visible());
    CommandName.in(CommandName.Group.ALSO).forEach(it -> visible.remove(it.word()));
    assertThat(listed).isEqualTo(visible);
  }

  @Test
  void knowsHowManyScenariosTheLabHas() throws IOException {
    int scenarios = Scenario.values().length;
    assertThat(readme()).contains("[" + scenarios + " scenarios](docs/lab.md");
    assertThat(Files.readString(LAB)).contains("lists " + scenarios + " ");
  }
}
