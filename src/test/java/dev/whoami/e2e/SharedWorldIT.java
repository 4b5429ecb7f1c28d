package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A world that is served to others, on addresses that somebody else has set up. */
@Execution(ExecutionMode.CONCURRENT)
class SharedWorldIT {
  /** The world as a whole stands in for the engine: it has the addresses, and nothing listens. */
  private static final PrivateWorld ENGINE =
      PrivateWorld.of("task=EC2", "container=REFUSED", "instance=REFUSED");

  @Test
  void anotherShellIsInTheWorldAfterItsFile(@TempDir Path folder) {
    assertThat(served(folder, "ecs-task-role"))
        .contains("  . " + folder + "/whoami-lab/environment\n")
        .contains("\nTASK_ROLE certain ")
        .endsWith("gone\n");
  }

  @Test
  void aFailingWorldIsTheSameAddressesAndAnotherAnswer(@TempDir Path folder) {
    assertThat(served(folder, "ecs-stale-id")).contains("\nHOST_ROLE certain ", "WHO201");
  }

  @Test
  void anAddressThatTheContainerLacksIsNamedWithTheFix(@TempDir Path folder) {
    PrivateWorld.Run run = ENGINE.whoami("lab", "pod-identity", "--serve", folder.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.stderr().replace('\n', ' '))
        .contains("169.254.170.23:80", "give this container that address");
    assertThat(folder).isEmptyDirectory();
  }

  private static String served(Path folder, String scenario) {
    String whoami = PrivateWorld.startInShell();
    String script =
        String.join(
            "\n",
            whoami + " lab " + scenario + " --serve " + folder + " & lab=$!",
            "file=" + folder + "/whoami-lab/environment",
            "i=0; until [ -e $file ] || [ $i -ge 900 ]; do i=$((i + 1)); sleep 0.1; done",
            "(. $file; " + whoami + " --quiet)",
            "kill $lab; wait $lab",
            "[ -e " + folder + "/whoami-lab ] || echo gone");
    return ENGINE.run("sh", "-c", script).stdout();
  }
}
