package dev.whoami.lab.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.lab.InitShell;
import dev.whoami.lab.RunningWorld;
import dev.whoami.lab.scenario.Additions;
import dev.whoami.lab.scenario.ContainerBehavior;
import dev.whoami.lab.scenario.EnvironmentInheritance;
import dev.whoami.lab.scenario.EnvironmentKeys;
import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.World;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InitShellTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String run(World world, String script) {
    try (RunningWorld running = RunningWorld.start(world, Network.LOOPBACK)) {
      InitShell.in(running).run(List.of("sh", "-c", script), out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theExitCodeIsTheCommands() {
    try (RunningWorld world = RunningWorld.start(World.of(), Network.LOOPBACK)) {
      assertThat(InitShell.in(world).run(List.of("sh", "-c", "exit 42"))).isEqualTo(42);
    }
  }

  @Test
  void aCommandThatDoesNotExistIsNamed() {
    try (RunningWorld world = RunningWorld.start(World.of(), Network.LOOPBACK)) {
      for (String name : List.of("no-such-command", "/no/such/command")) {
        assertThatThrownBy(() -> InitShell.in(world).run(List.of(name)))
            .isInstanceOf(LabException.class)
            .hasMessageContaining(name);
      }
    }
  }

  @Test
  void theShellPosesAsPid1WithWhatThePlatformGave() {
    World world =
        World.of(ContainerBehavior.HEALTHY, EnvironmentInheritance.LOSES_CONTAINER_VARIABLE)
            .with(Additions.none().variable("SHARED", "it's $HOME"));
    String said =
        run(
            world,
            "echo parent $PPID init $WHOAMI_LAB_INIT; echo \"own <$SHARED>"
                + " <$AWS_CONTAINER_CREDENTIALS_FULL_URI>\";"
                + " tr '\\0' '\\n' < /proc/$WHOAMI_LAB_INIT/environ");
    assertThat(said)
        .containsPattern("parent ([0-9]+) init \\1\n")
        .contains("own <it's $HOME> <>\n")
        .contains("SHARED=it's $HOME\n")
        .contains("AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.1:");
  }

  @Test
  void nothingOfThePersonsEnvironmentLeaksIn() {
    String said = run(World.of(), "env");
    List<String> names =
        Arrays.stream(said.split("\n", -1))
            .filter(line -> !line.isEmpty())
            .map(line -> line.replaceFirst("=.*", ""))
            .toList();
    assertThat(names)
        .contains("HOME", "PATH", "WHOAMI_LAB_INIT", "AWS_ENDPOINT_URL_STS")
        .allMatch(
            name ->
                name.matches(
                    "HOME|PATH|LANG|LC_.*|TERM|COLUMNS|NO_COLOR|TMPDIR|JAVA_HOME|PWD|OLDPWD|SHLVL|_"
                        + "|WHOAMI_LAB_INIT|AWS_ENDPOINT_URL_STS"
                        + "|AWS_EC2_METADATA_SERVICE_ENDPOINT"));
  }

  @Test
  void noSecretIsOnACommandLine() {
    try (RunningWorld world =
        RunningWorld.start(World.of(EnvironmentKeys.BOTH), Network.LOOPBACK)) {
      InitShell.in(world)
          .run(List.of("sh", "-c", "cat /proc/$WHOAMI_LAB_INIT/cmdline /proc/$$/cmdline"), out);
      assertThat(out.toString(StandardCharsets.UTF_8)).isNotEmpty();
      assertThat(world.secrets())
          .noneMatch(secret -> out.toString(StandardCharsets.UTF_8).contains(secret));
    }
  }

  @Test
  void keepsOnlyWhatATerminalNeeds() {
    Map<String, String> ambient =
        Map.of(
            "PATH", "/bin",
            "LC_ALL", "C",
            "TERM", "xterm",
            "AWS_PROFILE", "mine",
            "HTTPS_PROXY", "http://proxy",
            "ECS_CONTAINER_METADATA_URI", "x",
            "KUBERNETES_SERVICE_HOST", "x",
            "HOME", "/home/me");
    assertThat(CleanEnvironment.of(ambient)).containsOnlyKeys("PATH", "LC_ALL", "TERM");
  }

  @Test
  void aSignalEndsTheCommandAndRemovesTheFolder() throws IOException, InterruptedException {
    Process lab =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessMain.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(lab.getInputStream(), StandardCharsets.UTF_8))) {
      String[] homeAndPid = said.readLine().split(" ", -1);
      assertThat(Path.of(homeAndPid[0])).exists();
      ProcessHandle command = ProcessHandle.of(Long.parseLong(homeAndPid[1])).orElseThrow();
      lab.destroy();
      assertThat(lab.waitFor(300, TimeUnit.SECONDS)).isTrue();
      assertThat(Path.of(homeAndPid[0]).getParent()).doesNotExist();
      assertThat(command.onExit()).succeedsWithin(Duration.ofMinutes(5));
    } finally {
      lab.destroyForcibly();
    }
  }

  /** A lab whose command never ends; says where it is and which process it runs. */
  static final class EndlessMain {
    private EndlessMain() {}

    public static void main(String[] arguments) {
      try (RunningWorld world = RunningWorld.start(World.of(), Network.LOOPBACK)) {
        InitShell.in(world).run(List.of("sh", "-c", "echo $HOME $$; exec sleep 300"));
      }
    }
  }
}
