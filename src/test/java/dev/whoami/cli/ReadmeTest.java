package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.Goldens;
import dev.whoami.RecordedScenario;
import dev.whoami.lab.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README is short, and what it says about the program is true. -Dupdate renews its sample. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern COMMAND = Pattern.compile("(?m)^\\| `whoami ?([a-z]*)[^`]*` \\|");
  private static final int FIRST_SCREEN = 24;

  private static String readme() throws IOException {
    return Files.readString(README);
  }

  @Test
  void hasAtMost150Lines() throws IOException {
    assertThat(readme().lines()).hasSizeLessThanOrEqualTo(150);
  }

  @Test
  void showsTheFirstScreenOfARecordedReport() throws IOException {
    String readme = readme();
    String begin = "<!-- sample: begin -->\n";
    String before = readme.substring(0, readme.indexOf(begin) + begin.length());
    String expected = before + sample() + readme.substring(readme.indexOf("<!-- sample: end -->"));
    Goldens.of(ReadmeTest.class).compare(README, expected);
  }

  private static String sample() throws IOException {
    List<String> report =
        RecordedScenario.named("ecs-ec2-host-role").answer("expected.txt").lines().toList();
    String shown = report.stream().limit(FIRST_SCREEN).collect(Collectors.joining("\n"));
    String rest = report.size() > FIRST_SCREEN ? "\n          …" : "";
    return "```\n$ java -jar whoami.jar\n" + shown.stripTrailing() + rest + "\n```\n";
  }

  @Test
  void listsEveryCommand() throws IOException {
    Set<String> listed =
        COMMAND
            .matcher(readme())
            .results()
            .map(it -> it.group(1))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> commands = new TreeSet<>(CommandName.visible());
    CommandName.in(CommandName.Group.ALSO).forEach(it -> commands.remove(it.word()));
    assertThat(listed).isEqualTo(commands);
  }

  @Test
  void knowsHowManySituationsTheLabHas() throws IOException {
    int scenarios = Scenario.values().length;
    assertThat(readme()).contains("[one of " + scenarios + " situations](docs/lab.md)");
    assertThat(Files.readString(Path.of("docs/lab.md"))).contains("lists " + scenarios + " ");
  }
}
