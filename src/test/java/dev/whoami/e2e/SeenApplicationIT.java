package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Applications in containers, and a shell beside each that lacks its variables: {@code --pid auto},
 * {@code ps} and {@code attach} agree with what STS tells the application. {@code
 * scripts/applications} does the same with more of them.
 */
@Execution(ExecutionMode.CONCURRENT)
class SeenApplicationIT {
  private static final String SDK = "software.amazon.awssdk";

  /** Starts an application in a folder, looks at it, and lets it end. */
  private static final String LOOK =
      """
      unset WHOAMI_LAB_INIT
      whoami() {
        env -i PATH="$PATH" HOME=/root "$java" -XX:TieredStopAtLevel=1 -jar "$jar" "$@" --timeout 120s
      }
      seen() {
        folder=$1
        shift
        "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "$@" & app=$!
        until [ -e "$folder/up" ] || ! kill -0 $app; do sleep 0.1; done
        whoami --pid auto --format json >"$folder/auto"
        whoami ps --format json >"$folder/ps"
        whoami attach $app --format json >"$folder/attach"
        touch "$folder/end"
        wait $app
        echo $? >"$folder/exit"
      }
      """;

  @TempDir private Path folder = Path.of("");

  /** Each line of the script starts one; all are in a process namespace of their own. */
  private void look(PrivateWorld world, String... lines) {
    assumeTrue(PrivateWorld.flag().equals("-n"), "only root makes a process namespace");
    List<String> script = new ArrayList<>();
    script.add("java='" + PrivateWorld.java() + "'");
    script.add("jar='" + Path.of(PrivateWorld.jar()).toAbsolutePath() + "'");
    script.add(LOOK);
    script.addAll(List.of(lines));
    PrivateWorld.Run run = world.runAsPidOne(script);
    JarRun.requireDecent(run.stdout(), run.secrets());
    assertThat(run.exit()).as(run.stderr()).isZero();
  }

  private String start(String name, String arguments, String root) throws IOException {
    Path its = Files.createDirectory(folder.resolve(name));
    return "seen '" + its + "' " + arguments + " '" + its + "' " + root;
  }

  private String started(String name, String classPath, String root) throws IOException {
    return start(name, "-cp '" + classPath + "' " + AskingApplication.class.getName(), root);
  }

  private JsonObject json(String name, String file) throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve(name).resolve(file)))
        .getAsJsonObject();
  }

  private JsonObject onlyTrial(String name) throws IOException {
    JsonArray trials = json(name, "attach").getAsJsonArray("trials");
    assertThat(trials).hasSize(1);
    return trials.get(0).getAsJsonObject();
  }

  private static JsonObject verdict(JsonObject of) {
    return of.getAsJsonObject("verdict");
  }

  private JsonObject listed(String name) throws IOException {
    long pid = json(name, "auto").getAsJsonObject("process").get("pid").getAsLong();
    for (JsonElement each : json(name, "ps").getAsJsonArray("processes")) {
      if (each.getAsJsonObject().get("pid").getAsLong() == pid) {
        return each.getAsJsonObject();
      }
    }
    throw new AssertionError("ps does not list " + pid);
  }

  private void assertAllSay(String name, String role, String version) throws IOException {
    String own = Files.readString(folder.resolve(name).resolve("up"));
    assertThat(own).contains(":assumed-role/" + role + "/");
    JsonObject auto = json(name, "auto");
    assertThat(verdict(auto).get("role").getAsString()).isEqualTo(role);
    assertThat(verdict(listed(name)).get("role").getAsString()).isEqualTo(role);
    JsonObject trial = onlyTrial(name);
    assertThat(trial.getAsJsonObject("identity").get("arn").getAsString()).isEqualTo(own);
    assertThat(trial.get("agrees").getAsBoolean()).isTrue();
    assertThat(versions(auto.getAsJsonObject("place"))).containsOnly(version);
    assertThat(versions(listed(name))).containsOnly(version);
    assertThat(Files.readString(folder.resolve(name).resolve("exit"))).isEqualTo("7\n");
  }

  /** What was found of the SDK. */
  private static List<String> versions(JsonObject of) {
    List<String> versions = new ArrayList<>();
    for (JsonElement each : of.getAsJsonArray("libraries")) {
      versions.add(each.getAsJsonObject().get("version").getAsString());
    }
    return versions;
  }

  private static String version() {
    return software.amazon.awssdk.core.util.VersionInfo.SDK_VERSION;
  }

  @Test
  void theSdkInJarsOfSpringBootAndInAnotherPackage() throws IOException {
    Path boot = SpringBootJar.in(folder, AskingApplication.class, RelocatedSdk.jars());
    Path shaded = RelocatedSdk.jarIn(folder);
    look(
        PrivateWorld.of("task=EC2", "container=HEALTHY", "instance=V2_ONLY"),
        start("boot", "-jar '" + boot + "'", SDK),
        started("shaded", RelocatedSdk.applicationIn(folder) + ":" + shaded, RelocatedSdk.ROOT));
    assertAllSay("boot", "app-task-role", version());
    assertThat(onlyTrial("boot").get("loader").getAsString()).startsWith("org.springframework.");
    assertAllSay("shaded", "app-task-role", version());
    assertThat(onlyTrial("shaded").get("package").getAsString()).isEqualTo(RelocatedSdk.ROOT);
  }

  @Test
  void theSdkWithoutItsModuleForStsIsNobodyInAPodWithIrsa() throws IOException {
    String classPath =
        RelocatedSdk.jars().stream()
            .map(Path::toString)
            .filter(it -> !it.contains("/sts/"))
            .collect(Collectors.joining(":"));
    look(
        PrivateWorld.of("kubernetes=POD", "webIdentity=HEALTHY", "instance=HOP_LIMIT"),
        started("pod", RelocatedSdk.applicationIn(folder) + ":" + classPath, SDK));
    assertThat(Files.readString(folder.resolve("pod/up"))).isEqualTo(AskingApplication.NOBODY);
    JsonObject auto = json("pod", "auto");
    assertThat(verdict(auto).get("kind").getAsString()).isEqualTo("NONE");
    assertThat(auto.getAsJsonArray("findings").toString()).contains("\"WHO406\"");
    assertThat(verdict(listed("pod")).get("kind").getAsString()).isEqualTo("NONE");
    JsonObject trial = onlyTrial("pod");
    assertThat(trial.get("hasSts").getAsBoolean()).isFalse();
    assertThat(trial.get("agrees").getAsBoolean()).isTrue();
  }
}
