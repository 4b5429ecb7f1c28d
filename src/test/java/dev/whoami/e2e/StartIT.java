package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other ways to start the jar, and what others bring into its process. */
@Execution(ExecutionMode.CONCURRENT)
class StartIT {
  private static final String BEFORE = "agent: before\n";
  private static final String TASK_ROLE = "TASK_ROLE certain ";

  private static PrivateWorld.Run shell(String line) {
    String java = "java() { " + PrivateWorld.inShell(PrivateWorld.briefJava()) + " \"$@\"; }; ";
    String jar = "jar='" + PrivateWorld.jar() + "'; ";
    return PrivateWorld.of("task=EC2", "container=HEALTHY").run("sh", "-c", java + jar + line);
  }

  /**
   * The line before whoami began is the agent's own; nothing of it stands in or behind the JSON.
   */
  @ParameterizedTest
  @ValueSource(strings = {"--format json", "--format json --output -", "chains --format json"})
  void whatAnAgentSaysGoesToStandardError(String arguments, @TempDir Path folder)
      throws IOException {
    Path agent = LoggingAgent.jarIn(folder);
    PrivateWorld.Run run =
        shell("JAVA_TOOL_OPTIONS=-javaagent:" + agent + " java -jar \"$jar\" " + arguments);
    assertThat(run.stdout()).startsWith(BEFORE + "{").endsWith("}\n");
    assertThat(JsonParser.parseString(run.stdout().substring(BEFORE.length())).isJsonObject())
        .isTrue();
    assertThat(run.stderr())
        .contains("agent: still here")
        .contains("whoami: JAVA_TOOL_OPTIONS starts a Java agent, which can write")
        .contains("Use --output FILE, or start whoami by env -u JAVA_TOOL_OPTIONS java -jar");
  }

  /** An appender that kept the stream it found: nothing tells its lines apart on their way. */
  @Test
  void anAgentThatKeptTheStreamIsWarnedOfAndEachWayRoundItWorks(@TempDir Path folder)
      throws IOException {
    String agent = "-javaagent:" + LoggingAgent.jarIn(folder) + "=keeps";
    String start = "export JAVA_TOOL_OPTIONS=" + agent + "; ";
    PrivateWorld.Run run = shell(start + "java -jar \"$jar\" --format json");
    assertThat(run.stdout().substring(BEFORE.length())).contains("agent: still here");
    assertThat(run.stderr()).contains("at any time, before the report or into it.");
    Path file = folder.resolve("report.json");
    shell(start + "java -jar \"$jar\" --format json --output " + file);
    assertThat(JsonParser.parseString(Files.readString(file)).isJsonObject()).isTrue();
    String unset = start + "env -u JAVA_TOOL_OPTIONS '" + PrivateWorld.java() + "' -jar \"$jar\"";
    PrivateWorld.Run without = shell(unset + " --format json");
    assertThat(without.stderr()).isEmpty();
    assertThat(JsonParser.parseString(without.stdout()).isJsonObject()).isTrue();
  }

  @Test
  void anAgentOnTheCommandLineIsNamedWhereAProgramReads(@TempDir Path folder) throws IOException {
    String java = "java -javaagent:" + LoggingAgent.jarIn(folder) + " -jar \"$jar\" ";
    assertThat(shell(java + "roles --format json").stderr())
        .contains("Use --output FILE, or start whoami without -javaagent:.");
    assertThat(shell(java).stderr()).doesNotContain("whoami:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java -Xbootclasspath/a:\"$jar\" dev.whoami.launcher.Boot",
        "java -p \"$jar\" -m whoami/dev.whoami.launcher.Boot",
        "java -p \"$jar\" --add-modules whoami -cp \"$jar\" dev.whoami.launcher.Boot"
      })
  void itStartsFromWhereverJavaFindsIt(String start) {
    PrivateWorld.Run run =
        PrivateWorld.finished(
            20, limit -> shell(start + " --quiet --timeout " + limit), PrivateWorld.Run::stdout);
    assertThat(run.stderr()).isEmpty();
    assertThat(run.stdout()).startsWith(TASK_ROLE);
    assertThat(run.exit()).isZero();
  }

  @Test
  void theLabStartsItOnceMoreFromThere() {
    String start =
        "java -Xbootclasspath/a:\"$jar\" dev.whoami.launcher.Boot lab ecs-task-role --quiet";
    List<String> lines = shell(start).stdout().lines().toList();
    assertThat(lines.get(0)).startsWith(TASK_ROLE);
  }

  @Test
  void aModuleThatJavaLeftOutIsNamed() {
    PrivateWorld.Run run = shell("java -p \"$jar\" -m whoami/dev.whoami.launcher.Boot lab irsa");
    assertThat(run.stderr())
        .startsWith("whoami: this Java runs without com.sun.net.httpserver.")
        .contains("start it with java -jar whoami.jar");
    assertThat(run.exit()).isEqualTo(2);
  }
}
