package dev.whoami.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lab.PrintedEnvironment;
import dev.whoami.lab.RunningWorld;
import dev.whoami.lab.scenario.Additions;
import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.Profile;
import dev.whoami.lab.scenario.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrintedEnvironmentTest {
  @Test
  void aShellThatReadsItIsInTheWorld() throws IOException {
    World world =
        World.of(Profile.NAMED_STATIC).with(Additions.none().variable("QUOTED", "a'b $HOME \"c\""));
    try (RunningWorld running = RunningWorld.start(world, Network.LOOPBACK)) {
      String script =
          PrintedEnvironment.of(running).text()
              + "printf '%s|' \"$QUOTED\" \"$AWS_PROFILE\" \"$HOME\" \"$AWS_ROLE_ARN\""
              + " \"$AWS_ENDPOINT_URL_STS\"";
      ProcessBuilder shell = new ProcessBuilder("sh", "-c", script);
      shell.environment().put("AWS_ROLE_ARN", "mine");
      String said =
          new String(shell.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(said)
          .isEqualTo(
              "a'b $HOME \"c\"|build|"
                  + running.home()
                  + "||"
                  + running.variables().get("AWS_ENDPOINT_URL_STS")
                  + "|");
    }
  }

  @Test
  void saysHowItEnds() {
    try (RunningWorld running = RunningWorld.start(World.of(), Network.LOOPBACK)) {
      assertThat(PrintedEnvironment.of(running).text())
          .startsWith("# Served until you press Ctrl-C here, or: kill ")
          .contains("kill " + ProcessHandle.current().pid() + "\n");
    }
  }

  @Test
  void theDifferenceMakesOneEnvironmentOfAnother() {
    assertThat(
            ShellText.difference(
                Map.of("SAME", "1", "GONE", "2", "OTHER", "3"), Map.of("SAME", "1", "OTHER", "4")))
        .isEqualTo("unset GONE\nexport OTHER='4'\n");
  }
}
