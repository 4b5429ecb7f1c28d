package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The action's own steps and the hook's own command, with the real jar. */
class LintPipelinesIT {
  private static final Path SWAPPED = Path.of("src/test/lint/swapped/app.json");
  private static final Path HEALTHY = Path.of("src/test/lint/registered-healthy/app.json");
  private static final String JAR =
      Path.of(System.getProperty("whoami.jar", "target/whoami.jar")).toAbsolutePath().toString();

  private final Path folder;

  /** A folder of the runner, outside the checkout. */
  private final Path temporary;

  LintPipelinesIT(@TempDir Path folder, @TempDir Path temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  @BeforeEach
  void makeRepository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    Files.createDirectories(folder.resolve("a b"));
    Files.copy(SWAPPED, folder.resolve("a b/app.json"));
    Files.createDirectories(folder.resolve("good"));
    Files.copy(HEALTHY, folder.resolve("good/app.json"));
  }

  private record Run(int exit, String output) {}

  private Run run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("lint", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    builder.environment().putAll(environment);
    builder.environment().merge("PATH", java, (path, ours) -> ours + ":" + path);
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(output));
  }

  private static Object yaml(String file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of(file)));
  }

  private static Object at(Object map, String key) {
    return Objects.requireNonNull(((Map<?, ?>) map).get(key), key);
  }

  private static Object at(Object list, int index) {
    return Objects.requireNonNull(((List<?>) list).get(index));
  }

  /** As a runner does: with the inputs as the step's environment, in bash with -e. */
  private Run action(String... inputs) throws Exception {
    Object action = yaml("action.yml");
    List<?> steps = (List<?>) at(at(action, "runs"), "steps");
    Object lint = at(steps, steps.size() - 1);
    Map<String, String> environment = new HashMap<>();
    for (Map.Entry<?, ?> each : ((Map<?, ?>) at(lint, "env")).entrySet()) {
      String name = ("" + each.getValue()).replaceAll("\\$\\{\\{ inputs\\.|}}", "").strip();
      Object usual = at(at(at(action, "inputs"), name), "default");
      environment.put("" + each.getKey(), usual.toString());
    }
    environment.put("JAR", JAR);
    environment.put("RUNNER_TEMP", temporary.toString());
    for (String each : inputs) {
      String name = each.substring(0, each.indexOf('='));
      assertThat(environment.put(name, each.substring(name.length() + 1))).isNotNull();
    }
    String script = at(lint, "run").toString();
    return run(environment, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script);
  }

  /**
   * The first step, with a stand-in for the forge's command that says what it was asked for, and
   * ends as the attestation of what it delivers would have it.
   */
  private Run download(int verified) throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path forge = bin.resolve("gh");
    Files.writeString(
        forge,
        """
        #!/bin/sh
        echo "gh $*"
        case "$1 $2" in
          "release download") echo jar >"$7/whoami.jar" ;;
          "attestation verify") grep -q jar "$3" && exit %d ;;
          *) exit 9 ;;
        esac
        """
            .formatted(verified));
    assertThat(forge.toFile().setExecutable(true)).isTrue();
    Map<String, String> environment =
        Map.of(
            "PATH",
            bin + ":/usr/bin:/bin",
            "GITHUB_ACTION_PATH",
            Path.of("").toAbsolutePath().toString(),
            "REPOSITORY",
            "somebody/a-fork",
            "RUNNER_TEMP",
            folder.toString());
    String script = at(at(at(at(yaml("action.yml"), "runs"), "steps"), 0), "run").toString();
    return run(environment, "bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script);
  }

  /** A workflow that takes the action by a commit gets no release by that name. */
  @Test
  void theActionTakesTheJarOfItsOwnVersion() throws Exception {
    Matcher version =
        Pattern.compile("(?m)^  <version>(.*)</version>$")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    String tag = "v" + version.group(1);
    Run run = download(0);
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(run.output().lines())
        .satisfiesExactly(
            it ->
                assertThat(it)
                    .startsWith("gh release download " + tag + " --repo somebody/a-fork "),
            it ->
                assertThat(it)
                    .startsWith("gh attestation verify " + folder + "/whoami/whoami.jar ")
                    .contains(" --repo somebody/a-fork ", " --source-ref refs/tags/" + tag + " ")
                    .contains(" --signer-workflow somebody/a-fork/.github/workflows/release.yml ")
                    .endsWith(" --deny-self-hosted-runners"));
    assertThat(download(1).exit()).isEqualTo(1);
  }

  /** Git makes the links of a pull request as the runner's user. */
  @Test
  void aLinkInAPullRequestHasNoFileOverwritten() throws Exception {
    Path victim = Files.writeString(temporary.resolve("own"), "mine");
    Files.createSymbolicLink(folder.resolve("whoami.sarif"), victim);
    Files.createSymbolicLink(folder.resolve("out"), temporary);
    assertThat(action().exit()).isEqualTo(1);
    assertThat(results()).isEqualTo(1);
    for (String each : new String[] {"whoami.sarif", "out/own"}) {
      Run refused = action("SARIF=" + each);
      assertThat(refused.exit()).as(each).isEqualTo(2);
      assertThat(refused.output()).contains("is a link in the folder that is checked");
    }
    assertThat(victim).hasContent("mine");
  }

  private int results() throws IOException {
    return JsonParser.parseString(Files.readString(temporary.resolve("whoami.sarif")))
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject()
        .getAsJsonArray("results")
        .size();
  }

  @Test
  void theActionFailsAndWritesWhatCodeScanningReads() throws Exception {
    Run run = action();
    assertThat(run.exit()).as(run.output()).isEqualTo(1);
    assertThat(run.output())
        .startsWith("WHO812  error, a b/app.json:2, app\n")
        .contains("2 task definitions checked");
    assertThat(results()).isEqualTo(1);
  }

  @Test
  void theInputsOfTheActionAreOptionsAndPaths() throws Exception {
    Run run = action("LINTED=good\n", "FAIL_ON=note");
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(results()).isZero();
    Run both = action("LINTED=good\na b\n");
    assertThat(both.output()).contains("2 task definitions checked");
    Run none = action("BASELINE=none.json");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.output()).contains("none.json: it does not exist");
  }

  private Run hook(Map<String, String> environment) throws Exception {
    Object hook = at(yaml(".pre-commit-hooks.yaml"), 0);
    List<String> command = new ArrayList<>();
    command.add(Path.of(at(hook, "entry").toString()).toAbsolutePath().toString());
    ((List<?>) at(hook, "args")).forEach(it -> command.add("" + it));
    return run(environment, command.toArray(String[]::new));
  }

  @Test
  void theHookTellsWhatFailsAndNothingElse() throws Exception {
    Run run = hook(Map.of("WHOAMI_JAR", JAR));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.output()).startsWith("a b/app.json:2: error WHO812: ").hasLineCount(1);
    Files.delete(folder.resolve("a b/app.json"));
    Run well = hook(Map.of("WHOAMI_JAR", JAR));
    assertThat(well.output()).isEmpty();
    assertThat(well.exit()).isZero();
  }

  @Test
  void theHookTellsHowItGetsItsJar() throws Exception {
    Run run = hook(Map.of("WHOAMI_JAR", "/none/whoami.jar"));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.output()).contains("/none/whoami.jar cannot be read. Set WHOAMI_JAR");
  }
}
