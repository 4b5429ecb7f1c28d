package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees in a real terminal, as tmux draws it, once the prompt is back. */
class TerminalIT {
  private static final String PROMPT = "PROMPT>";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @ParameterizedTest
  @CsvSource({
    "ecs-host-role, 80, 24",
    "ecs-host-role, 160, 50",
    "irsa-denied, 80, 24",
    "irsa-denied, 160, 50",
    "pod-on-node-role, 80, 24",
    "fargate-no-role, 80, 24",
    "flume-fargate, 80, 24",
  })
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
      assertThat(seen).as("%s", seen).anyMatch(it -> it.matches("✗ .*"));
      assertThat(seen).as("%s", seen).anyMatch(it -> it.startsWith("Fix (WHO"));
      assertThat(seen).as("%s", seen).anyMatch(it -> it.contains(" explain WHO"));
      assertThat(seen).as("%s", seen).anyMatch(it -> it.contains(" s, exit 1"));
    } finally {
      run(List.of(), tmux + "kill-server");
    }
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
