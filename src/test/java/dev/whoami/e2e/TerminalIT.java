package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.whoami.lab.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person sees in a real terminal, as tmux draws it, once the prompt is back. */
class TerminalIT {
  /** The rows of a reason of one sentence, with the blank one above it. */
  private static final int REASON = 3;

  private static final String PROMPT = "PROMPT>";
  private static final Set<String> SOME =
      Set.of(
          "ecs-task-role 80",
          "ecs-host-role 80",
          "ecs-host-role 160",
          "irsa-denied 80",
          "irsa-denied 160",
          "pod-on-node-role 80",
          "fargate-no-role 80",
          "flume-fargate 80");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** With -Dwhoami.terminals=all each scenario of the lab in both sizes, else some. */
  static List<Arguments> terminals() {
    boolean all = "all".equals(System.getProperty("whoami.terminals"));
    return Stream.of(Scenario.values())
        .flatMap(
            it -> Stream.of(arguments(it.kebabName(), 80, 24), arguments(it.kebabName(), 160, 50)))
        .filter(it -> all || SOME.contains(it.get()[0] + " " + it.get()[1]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("terminals")
  void theHeadlineAndTheFixAreInViewWithThePromptBelow(
      String scenario, int columns, int rows, @TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/tmux")), "tmux is not installed");
    PrivateWorld.of();
    String tmux = "tmux -S " + folder.resolve("socket") + " -f /dev/null -u ";
    String shell = "env -u NO_COLOR TERM=screen-256color PS1='" + PROMPT + "' sh";
    String size = " -x " + columns + " -y " + rows + " ";
    try {
      run(PrivateWorld.IN_A_NETWORK, tmux + "new-session -d" + size + '"' + shell + '"');
      screen(tmux, it -> it.contains(PROMPT));
      String lab = PrivateWorld.startInShell() + " lab " + scenario;
      run(List.of(), tmux + "send-keys \"" + lab + "\" Enter");
      List<String> seen = screen(tmux, it -> it.contains("lab: ") && it.trim().endsWith(PROMPT));
      assertThat(seen).as("%s", seen).anyMatch(it -> it.matches("[✗!✓] .*"));
      assertThat(seen).as("%s", seen).anyMatch(it -> it.matches(".* s, exit [01]"));
      if (seen.stream().anyMatch(it -> it.endsWith(" s, exit 1"))) {
        assertThat(seen).as("%s", seen).anyMatch(it -> it.startsWith("Fix (WHO"));
        assertThat(seen).as("%s", seen).anyMatch(it -> it.contains(" explain WHO"));
        requireReason(seen);
      }
    } finally {
      run(List.of(), tmux + "kill-server");
    }
  }

  /**
   * The headline, the ARN and the reason, in this order before the fix. The reason may go where the
   * fix needs its rows.
   */
  private static void requireReason(List<String> seen) {
    String report = String.join("\n", seen);
    String before = report.substring(report.indexOf("✗ "), report.indexOf("\nFix (WHO"));
    if (before.startsWith("✗ Running as")) {
      assertThat(before).as(report).containsPattern("\n  arn:aws:(sts|iam)::");
    }
    boolean isFull = report.trim().lines().count() > seen.size() - REASON;
    assertThat(before.trim().split("\n\n")).as(report).hasSizeGreaterThan(isFull ? 1 : 2);
  }

  /** The rows in view, as soon as they are as expected. */
  private static List<String> screen(String tmux, Predicate<String> isThere) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    String seen = "";
    while (!isThere.test(seen) && Instant.now().isBefore(end)) {
      Thread.sleep(200);
      seen = run(List.of(), tmux + "capture-pane -p");
    }
    assertThat(seen).matches(isThere);
    return seen.lines().toList();
  }

  private static String run(List<String> around, String script) throws Exception {
    List<String> words = new ArrayList<>(around);
    words.addAll(List.of("sh", "-c", script));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
