package dev.whoami.cli;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.whoami.Goldens;
import dev.whoami.cli.plain.HelpPage;
import dev.whoami.report.writer.StartCommand;
import dev.whoami.world.http.FakeSurroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * The help of the program and of each command. -Dupdate renews the pages in the jar, which are what
 * picocli makes of the commands.
 */
class HelpTest {
  private static final String STARTED = "" + StartCommand.USUAL;
  private static final Path RECORDED = Path.of("src/main/resources/dev/whoami/cli/plain/help");

  static Stream<String> pages() {
    return Stream.concat(Stream.of(""), CommandName.visible().stream());
  }

  private static String help(String command, int width) {
    CommandLine program = WhoamiCommandLine.of(StartCommand.USUAL, command);
    CommandLine asked =
        command.isEmpty() ? program : requireNonNull(program.getSubcommands().get(command));
    return HelpText.of(asked, width);
  }

  private static Stream<String> allPages() {
    return Stream.concat(Stream.of(""), CommandName.words().stream());
  }

  @ParameterizedTest
  @MethodSource("allPages")
  void isAsRecorded(String command) throws IOException {
    Path page = RECORDED.resolve((command.isEmpty() ? "whoami" : command) + ".txt");
    Goldens.of(HelpTest.class).compare(page, help(command, 80));
  }

  @ParameterizedTest
  @MethodSource("allPages")
  void isTheSameHoweverItIsAskedFor(String command) {
    StartCommand started = StartCommand.in(new FakeSurroundings().prop("whoami.command", "w"));
    String page = help(command, 80).replace(STARTED, "w");
    String[][] all =
        command.isEmpty()
            ? new String[][] {{"--help"}, {"-h"}, {"help"}}
            : new String[][] {{command, "--help"}, {command, "-h"}, {"help", command}};
    for (String[] words : all) {
      assertThat(HelpPage.asked(started, words)).as("%s", List.of(words)).hasValue(page);
      StringWriter printed = new StringWriter();
      CommandLine picocli = WhoamiCommandLine.of(started, words);
      assertThat(picocli.setOut(new PrintWriter(printed)).execute(words)).isZero();
      assertThat(printed).as("%s by picocli", List.of(words)).hasToString(page);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lint",
        "moon --help",
        "help moon",
        "../help/lint --help",
        "lint --help --all",
        "--help lint"
      })
  void anythingElseIsNoPage(String line) {
    assertThat(HelpPage.asked(StartCommand.USUAL, line.split(" ", -1))).isEmpty();
  }

  /** A line may end only at a space: "aws-sdk-" or "127.0.0.1:" at its end is not a name. */
  @ParameterizedTest
  @MethodSource("pages")
  void fitsTheTerminalAndBreaksNoWord(String command) {
    assertThat(help(command, 80).lines())
        .allSatisfy(it -> assertThat(it.length()).isLessThanOrEqualTo(80));
    assertThat(words(help(command, 80))).isEqualTo(words(help(command, 2000)));
  }

  private static Map<String, Long> words(String text) {
    return Arrays.stream(text.trim().split("\\s+"))
        .collect(toMap(Function.identity(), it -> 1L, Long::sum));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasExamplesThatCanBeTyped(String command) {
    List<String> examples = new ArrayList<>();
    help(command, 80)
        .lines()
        .dropWhile(it -> !it.equals("Examples:"))
        .filter(it -> it.contains(STARTED))
        .map(it -> it.replaceFirst(".*" + STARTED, "").trim())
        .map(it -> it.replaceFirst(" *[#>)].*", ""))
        .forEach(examples::add);
    assertThat(examples).isNotEmpty();
    for (String each : examples) {
      String[] words = each.isEmpty() ? new String[0] : each.split(" ");
      assertThat(WhoamiCommandLine.of(StartCommand.USUAL, words).parseArgs(words).unmatched())
          .as(each)
          .isEmpty();
    }
  }

  /** help and version cannot fail. */
  @ParameterizedTest
  @MethodSource("pages")
  void listsItsExitCodes(String command) {
    assumeThat(command).isNotIn("help", "version");
    assertThat(help(command, 80)).contains("\nExit codes:\n  0 ", "\n  2 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chains", "attach", "replay", "roles", "health"})
  void anOldNameWorksAndIsNotListed(String name) {
    assertThat(pages()).doesNotContain(name);
    assertThat(help("", 80)).doesNotContain("  " + name + " ");
    assertThat(help(name, 80)).startsWith("The old name of: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--client boto3",
        "watch --client boto3",
        "ps --client boto3",
        "read x --client boto3",
        "chains --client boto3,aws-cli-v2",
        "clients --as boto3",
        "attach 7 --format json",
        "roles --format json",
        "replay recording --expect irsa",
        "health --listen 127.0.0.1:1",
        "lab --all --limit 5s -- true",
        "hadoop --try 7",
        "--quiet",
        "--terraform alks"
      })
  void whatWasTypedBeforeStillWorks(String line) {
    String[] words = line.split(" ");
    assertThat(WhoamiCommandLine.of(StartCommand.USUAL, words).parseArgs(words).unmatched())
        .isEmpty();
    String option = Arrays.stream(words).filter(it -> it.startsWith("--")).findFirst().orElse("");
    String command = words[0].startsWith("--") ? "" : words[0];
    if (List.of("--client", "--limit", "--try", "--quiet", "--terraform").contains(option)) {
      assertThat(help(command, 80)).doesNotContain(option + "=").doesNotContain(option + " ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCommandIsBuiltOnlyIfItIsTyped(CommandName name) {
    assertThat(WhoamiCommandLine.of(StartCommand.USUAL, name.word()).getSubcommands())
        .containsOnlyKeys(name.word());
    assertThat(WhoamiCommandLine.create().getSubcommands()).containsKey(name.word());
  }

  @Test
  void theRareOptionsComeLast() {
    String help = help("", 80);
    assertThat(help.substring(help.indexOf("\nAdvanced:\n"), help.indexOf("\nExit codes:\n")))
        .contains("--show-key-ids", "--run-credential-process", "--color")
        .doesNotContain("--pid", "--expect");
  }
}
