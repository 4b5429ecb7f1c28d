package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.whoami.SampledCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code whoami attach} and {@code -javaagent}, in applications in a task of ECS. */
@Timeout(600)
@Execution(ExecutionMode.CONCURRENT)
class AttachIT {
  private static final String ATTACH = PrivateWorld.startInShell() + " attach ";

  private static final String ROLE = ":assumed-role/app-task-role/";
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(Path.of("docs/attach.schema.json").toUri());

  /** Waits for the program in the background, runs the words, and ends it. */
  private static final String BESIDE =
      " & P=$!; export P; until [ -e \"$D/up\" ] || [ $((N += 1)) -gt 600 ]; do sleep 0.1; done; ";

  private static PrivateWorld task(String... more) {
    List<String> words = new ArrayList<>(List.of("task=EC2", "container=HEALTHY"));
    words.add("instance=V2_ONLY");
    words.addAll(List.of(more));
    return PrivateWorld.of(words.toArray(new String[0]));
  }

  private static JsonObject attached(String more, String... sdks) {
    List<String> command = new ArrayList<>(PrivateWorld.briefJava());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("-Dwhoami.jar=" + Path.of(PrivateWorld.jar()).toAbsolutePath());
    command.addAll(List.of(AttachMain.class.getName(), more));
    command.addAll(List.of(sdks));
    PrivateWorld.Run run = task().run(command.toArray(new String[0]));
    assertThat(run.exit()).as(run.stdout() + run.stderr()).isZero();
    run.secrets().forEach(it -> assertThat(run.stdout()).doesNotContain(it));
    return JsonParser.parseString(run.stdout()).getAsJsonObject();
  }

  private static List<String> strings(JsonObject told, String state, String field) {
    List<String> all = new ArrayList<>();
    told.getAsJsonObject(state).getAsJsonArray(field).forEach(each -> all.add(each.getAsString()));
    return all;
  }

  private static Map<String, Integer> loaders(JsonObject told, String state) {
    Map<String, Integer> all = new TreeMap<>();
    told.getAsJsonObject(state)
        .getAsJsonObject("loaders")
        .entrySet()
        .forEach(each -> all.put(each.getKey(), each.getValue().getAsInt()));
    return all;
  }

  @Test
  void eachSdkInWhateverLoaderSaysWhoItIsAndTheApplicationIsAsBefore(@TempDir Path folder)
      throws Exception {
    JsonObject told =
        attached(
            "0",
            "classpath",
            "relocated=" + RelocatedSdk.jarIn(folder),
            "nested=" + NestedJarLoader.fatJarIn(folder, RelocatedSdk.jars()));
    String json = told.get("said").getAsString();
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    JsonObject said = JsonParser.parseString(json).getAsJsonObject();
    assertThat(said.get("jarClosed").getAsBoolean()).isTrue();
    List<String> found = new ArrayList<>();
    for (JsonElement each : said.getAsJsonArray("trials")) {
      JsonObject trial = each.getAsJsonObject();
      assertThat(trial.get("providerCode").getAsString()).isEqualTo("z");
      assertThat(trial.get("source").getAsString()).isEqualTo("CONTAINER");
      assertThat(trial.getAsJsonObject("identity").get("arn").getAsString()).contains(ROLE);
      assertThat(trial.getAsJsonObject("predicted").get("kind").getAsString())
          .isEqualTo("TASK_ROLE");
      assertThat(trial.get("agrees").getAsBoolean()).isTrue();
      String loader = trial.get("loader").getAsString();
      found.add(trial.get("package").getAsString() + " " + loader.replaceAll(".*[.$]", ""));
    }
    assertThat(found)
        .containsExactlyInAnyOrder(
            AttachedApplication.USUAL + " AppClassLoader",
            RelocatedSdk.ROOT + " URLClassLoader",
            AttachedApplication.USUAL + " NestedJarLoader");
    assertThat(told.get("attached").getAsInt()).isZero();
    assertIsAsBefore(told, "first");
    assertThat(told.get("exit").getAsInt()).isEqualTo(AttachedApplication.EXIT);
  }

  /** Threads, files and classes are counted, so that one that is left is seen after two visits. */
  @Test
  void manyVisitsLeaveNothing() {
    JsonObject told = attached("" + SampledCases.times(4, 19), "classpath");
    assertIsAsBefore(told, "last");
    assertThat(told.get("exit").getAsInt()).isEqualTo(AttachedApplication.EXIT);
  }

  /** Except for the entry: one class, however often an agent was started. */
  private static void assertIsAsBefore(JsonObject told, String after) {
    assertThat(strings(told, after, "threads")).isEqualTo(strings(told, "before", "threads"));
    // It may have closed idle connections of its own.
    assertThat(strings(told, "before", "files")).containsAll(strings(told, after, "files"));
    assertThat(strings(told, "before", "files"))
        .hasSizeGreaterThanOrEqualTo(strings(told, after, "files").size());
    Map<String, Integer> expected = loaders(told, "before");
    expected.replaceAll((loader, count) -> loader.contains("AppClassLoader") ? count + 1 : count);
    assertThat(loaders(told, after)).isEqualTo(expected);
    assertThat(told.getAsJsonArray("left")).isEmpty();
  }

  /** Starts java with these options and attaches, as this user; what both said. */
  private static PrivateWorld.Run beside(Path folder, String before, String options, String own)
      throws IOException {
    String java = "\"$JAVA\" " + options + " -cp \"$CP\" dev.whoami.e2e.AttachedApplication";
    return task("env:D=" + folder, "env:CP=" + RelocatedSdk.classPathIn(folder))
        .run(
            "sh",
            "-c",
            "JAVA="
                + PrivateWorld.java()
                + "; "
                + before
                + java
                + " \"$D\" classpath"
                + BESIDE
                + own
                + "; E=$?; touch \"$D/end\"; wait $P; echo application $?; exit $E");
  }

  @Test
  void aJavaThatForbidsItIsToldSo(@TempDir Path folder) throws IOException {
    String attach = ATTACH + "$P";
    PrivateWorld.Run off = beside(folder, "", "-XX:+DisableAttachMechanism", attach);
    assertThat(off.stderr())
        .contains("-XX:+DisableAttachMechanism, so it is not possible to attach");
    assertThat(off.exit()).isEqualTo(2);
    assertThat(off.stdout()).contains("application 7").doesNotContain("Full thread dump");
  }

  @Test
  void aJavaThatForbidsLateAgentsIsToldSo(@TempDir Path folder) throws IOException {
    String attach = ATTACH + "$P";
    PrivateWorld.Run off = beside(folder, "", "-XX:-EnableDynamicAgentLoading", attach);
    assertThat(off.stderr()).contains("JEP 451").contains("-javaagent:whoami.jar");
    assertThat(off.exit()).isEqualTo(2);
    assertThat(off.stdout()).contains("application 7");
  }

  @Test
  void whatIsNoJavaIsToldSo(@TempDir Path folder) throws IOException {
    PrivateWorld.Run run =
        beside(
            folder,
            "",
            "",
            "sleep 60 & S=$!; "
                + ATTACH
                + "$S; A=$?; kill $S || exit 9; "
                + ATTACH
                + "999999999; [ $A = $? ]");
    assertThat(run.stderr())
        .contains("it has no Java Virtual Machine in it")
        .contains("there is no such process");
    assertThat(run.exit()).isZero();
  }

  @Test
  void theApplicationOfAnotherUserIsAskedByRoot(@TempDir Path folder) throws Exception {
    assumeTrue(PrivateWorld.flag().equals("-n"), "not root, or no private networks here");
    Files.setPosixFilePermissions(
        folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
    PrivateWorld.Run run =
        beside(
            folder,
            "setpriv --reuid=65534 --regid=65534 --clear-groups ",
            "",
            ATTACH + "$P --timeout 2m");
    assertThat(run.stdout()).as(run.stderr()).contains(ROLE).contains("application 7");
    assertThat(run.exit()).isZero();
  }

  /** Its /tmp is another one, in which its Java listens. */
  @Test
  void theApplicationInAnotherMountNamespaceIsAsked(@TempDir Path folder) throws Exception {
    assumeTrue(PrivateWorld.flag().equals("-n"), "not root, or no private networks here");
    String mounts =
        "unshare -m sh -c 'K=$(mktemp -d /var/tmp/whoami-XXXXXX) && mount --bind \"$D\" $K"
            + " && mount -t tmpfs tmpfs /tmp && mkdir -p \"$D\" && mount --bind $K \"$D\""
            + " && umount $K && rmdir $K && exec \"$@\"' sh ";
    PrivateWorld.Run run = beside(folder, mounts, "", ATTACH + "$P --timeout 2m");
    assertThat(run.stdout()).as(run.stderr()).contains(ROLE).contains("application 7");
    assertThat(run.exit()).isZero();
  }

  @Test
  void anAgentFromTheStartWritesWhoTheApplicationIs(@TempDir Path folder) throws Exception {
    Path report = folder.resolve("report");
    PrivateWorld.Run run =
        beside(
            folder,
            "",
            "-javaagent:" + Path.of(PrivateWorld.jar()).toAbsolutePath() + "=" + report,
            "until [ -s \"$D/report\" ] || [ $((N += 1)) -gt 1200 ]; do sleep 0.1; done");
    assertThat(run.stdout()).as(run.stderr()).contains("application 7");
    assertThat(Files.readString(report)).startsWith("whoami: ").contains(ROLE).contains("code z");
    String written = Files.readString(report);
    run.secrets().forEach(it -> assertThat(written).doesNotContain(it));
  }
}
