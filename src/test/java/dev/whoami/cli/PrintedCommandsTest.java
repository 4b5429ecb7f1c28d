package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.RecordedScenario;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.report.Format;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StartCommand;
import dev.whoami.world.http.FakeSurroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every command that a report or a page tells somebody to type can be typed. */
class PrintedCommandsTest {
  private static final String OWN = "java -jar /opt/aws/w.jar";
  private static final StartCommand STARTED =
      StartCommand.in(new FakeSurroundings().prop("sun.java.command", "/opt/aws/w.jar lab"));
  private static final RenderOptions PLAIN = RenderOptions.plain().startedBy(STARTED);

  /** What follows our own command up to where the sentence, the block or the quotation ends. */
  private static final Pattern OURS =
      Pattern.compile(Pattern.quote(OWN) + "(?: ([^\\n`<\"()#|;&\\\\]*))?");

  /** Within a command that is longer than the line. */
  private static final Pattern BREAK = Pattern.compile(" ?\\\\\\n *");

  /** Commands of whoami that coreutils would run instead. */
  private static final Pattern BARE =
      Pattern.compile(
          "whoami(?<![\\w./-]whoami)"
              + " (?:--|(?:explain|chains|clients|hadoop|replay|lab|lint|watch|attach|health)\\b)");

  private static final Pattern BLOCK = Pattern.compile("(?ms)^( *)```sh[^\\n]*\\n(.*?)^ *```");

  private static List<String> reports(Diagnosis diagnosis) {
    List<String> reports = new ArrayList<>();
    for (Format each : Format.values()) {
      reports.add(each.render(diagnosis, PLAIN));
      reports.add(each.render(diagnosis, PLAIN.allFixes(true).verbose(true)));
    }
    return reports;
  }

  @Test
  void ourOwnCommandsInEveryReportAreOnesThatWeTake() {
    Set<String> printed = new TreeSet<>();
    for (RecordedScenario scenario : RecordedScenario.all()) {
      for (String report : reports(scenario.diagnosis())) {
        assertThat(report).as("%s", scenario).doesNotContainPattern(BARE);
        assertThat(report).as("%s", scenario).doesNotContain("whoami.jar");
        String unbroken = BREAK.matcher(report).replaceAll(" ");
        OURS.matcher(unbroken).results().map(PrintedCommandsTest::arguments).forEach(printed::add);
      }
    }
    assertThat(printed).contains("--pid 1", "explain WHO101").hasSizeGreaterThan(50);
    for (String each : printed) {
      String[] words = each.isEmpty() ? new String[0] : each.split(" +");
      CommandLine.ParseResult parsed = WhoamiCommandLine.create().parseArgs(words);
      assertThat(parsed.unmatched()).as(each).isEmpty();
    }
  }

  /** A sentence can end behind a command; an option can end in nothing of that. */
  private static String arguments(MatchResult found) {
    String all = found.group(1) == null ? "" : found.group(1);
    return all.replaceFirst("[.,:]+(?: .*)?$", "").trim();
  }

  @Test
  void everyCommandOfAFixIsOneForAShell(@TempDir Path folder) throws Exception {
    Set<String> blocks = new TreeSet<>();
    for (RecordedScenario scenario : RecordedScenario.all()) {
      for (Finding finding : scenario.diagnosis().findings()) {
        finding.remedies().forEach(it -> blocks.add(commands(it)));
      }
    }
    assertThat(blocks).hasSizeGreaterThan(100);
    requireShell(blocks, folder);
  }

  private static String commands(Remedy remedy) {
    return String.join("\n", remedy.commands());
  }

  /** The placeholders of a page are words, as what they stand for is. */
  @Test
  void everyShellBlockOfThePagesIsOneForAShell(@TempDir Path folder) throws Exception {
    Set<String> blocks = new TreeSet<>();
    for (Path page : DocsTest.pages()) {
      for (MatchResult each : BLOCK.matcher(Files.readString(page)).results().toList()) {
        String block = each.group(2).replaceAll("(?m)^" + each.group(1), "");
        assertThat(block).as("%s", page).doesNotContainPattern("(?m)^(?:[$] )?whoami\\b");
        blocks.add(block.replaceAll("\\$\\{\\w+}", "x"));
      }
    }
    assertThat(blocks).hasSizeGreaterThan(100);
    requireShell(blocks, folder);
  }

  /** All in one script; bash names the line of what it does not understand. */
  private static void requireShell(Set<String> blocks, Path folder)
      throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder();
    blocks.forEach(it -> script.append("{ :\n").append(it).append("\n}\n"));
    Path file = Files.writeString(folder.resolve("blocks"), script);
    Process bash = new ProcessBuilder("bash", "-n", "" + file).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).isEmpty();
    assertThat(bash.waitFor()).isZero();
  }
}
