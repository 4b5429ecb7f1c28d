package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * An exec-like shell beside an application, in a container with processes of its own: {@code --pid
 * auto} and {@code ps} say who the application is, whatever the shell has.
 */
@Execution(ExecutionMode.CONCURRENT)
class ApplicationProcessIT {
  private static final String LIMIT = " --timeout 120s";

  /** Starts words as user 1000, with the task's variables, and waits until they are up. */
  private static final String START =
      "app() { setpriv --reuid 1000 --regid 1000 --clear-groups \"$@\" >up & app=$!;"
          + " until [ -s up ]; do sleep 0.1; done; }\n";

  /** The shell has lost what the application has. */
  private static final String EXEC =
      "exec_whoami() { env -u AWS_CONTAINER_CREDENTIALS_RELATIVE_URI HOME=/root"
          + " AWS_REGION=us-east-1 \"$java\" -jar \"$jar\" \"$@\"; }\n";

  private final PrivateWorld world =
      PrivateWorld.of("task=EC2", "container=HEALTHY", "instance=V2_ONLY");

  private Path folder;

  @BeforeEach
  void putTheApplicationThere(@TempDir Path folder) throws IOException {
    this.folder = folder;
    assumeTrue(PrivateWorld.flag().equals("-n"), "only root can be several users");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.copy(Path.of(PrivateWorld.jar()), folder.resolve("whoami.jar"));
    String name = IdleMain.class.getName().replace('.', '/') + ".class";
    Path copy = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(copy.getParent()));
    try (InputStream in = ClassLoader.getSystemResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(in), copy);
    }
  }

  /** The lines are run by PID 1 of a new process namespace. */
  private PrivateWorld.Run inContainer(String... lines) {
    List<String> script = new ArrayList<>();
    script.add("unset WHOAMI_LAB_INIT; cd '" + folder + "'");
    script.add("java='" + PrivateWorld.java() + "'; jar='" + folder + "/whoami.jar'");
    script.add(START + EXEC);
    script.addAll(List.of(lines));
    PrivateWorld.Run run = world.runAsPidOne(script);
    JarRun.requireDecent(run.stdout(), run.secrets());
    JarRun.requireDecent(run.stderr(), run.secrets());
    return run;
  }

  private static JsonObject json(PrivateWorld.Run run) {
    assertThat(run.stdout()).as(run.stderr()).startsWith("{");
    return JsonParser.parseString(run.stdout()).getAsJsonObject();
  }

  private static String idle(String flags) {
    return "app \"$java\" " + flags + " -cp . dev.whoami.e2e.IdleMain";
  }

  private static JsonObject sdk(JsonObject diagnosis) {
    for (JsonElement each : diagnosis.getAsJsonArray("walks")) {
      if (each.getAsJsonObject().get("client").getAsString().equals("aws-sdk-java-v2")) {
        return each.getAsJsonObject();
      }
    }
    throw new AssertionError("the SDK for Java 2 has no walk");
  }

  /**
   * PID 1 is a shell, as an init is; the SDK is tried as user 1000, the only one who can read the
   * keys.
   */
  @Test
  void theSdkIsTriedAsTheUserOfTheApplication() {
    JsonObject diagnosis =
        json(
            inContainer(
                "mkdir -p home/.aws",
                "printf '[default]\\naws_access_key_id=AKIAOFUSER1000EXAMPL\\n"
                    + "aws_secret_access_key=x\\n' >home/.aws/credentials",
                "chown -R 1000:1000 home; chmod 700 home",
                "app env -u AWS_CONTAINER_CREDENTIALS_RELATIVE_URI HOME=\"$PWD/home\" \"$java\""
                    + " -cp . dev.whoami.e2e.IdleMain",
                "exec_whoami --pid auto --format json --show-key-ids" + LIMIT));
    JsonObject process = diagnosis.getAsJsonObject("process");
    assertThat(process.get("user").getAsString()).isEqualTo("1000");
    assertThat(process.get("command").getAsString()).isEqualTo("java dev.whoami.e2e.IdleMain");
    assertThat(process.get("differences").toString())
        .contains("\"name\":\"AWS_REGION\"", "\"name\":\"HOME\"", "\"kind\":\"USER\"");
    JsonObject trial = sdk(diagnosis).getAsJsonObject("trial");
    assertThat(trial.get("ending").getAsString()).as(trial.toString()).isEqualTo("FOUND");
    assertThat(trial.get("source").getAsString()).isEqualTo("PROFILE");
    assertThat(trial.get("accessKeyId").getAsString()).isEqualTo("AKIAOFUSER1000EXAMPL");
    assertThat(trial.get("agrees").getAsBoolean()).isTrue();
  }

  @Test
  void autoAndPsAgreeOnTheJvmBesideAShell() {
    PrivateWorld.Run run =
        inContainer(
            idle("-Duser.home=/srv"),
            "cp /bin/sleep other; ./other 600 &",
            "exec_whoami --pid auto --quiet" + LIMIT,
            "exec_whoami ps --all" + LIMIT);
    // STS is at a number here, under no name of AWS.
    assertThat(run.stdout()).as(run.stderr()).startsWith("TASK_ROLE likely arn:");
    assertThat(run.stdout())
        .containsPattern("(?m)^ +\\d+ 1000 +java d\\S+ +Java +TASK ROLE app-task-role +\\+1")
        .containsPattern("(?m)^ +\\d+ 0 +other +- +TASK ROLE app-task-role");
  }

  @Test
  void thoseOfAnotherMountNamespaceAreReadThereAndTheSdkIsNotTried() {
    JsonObject diagnosis =
        json(
            inContainer(
                "mkdir -p home/.aws; export HOME=\"$PWD/home\"",
                "printf '[default]\\naws_access_key_id=AKIAINOTHERMOUNTS123\\n"
                    + "aws_secret_access_key=x\\n' >credentials",
                "unshare --mount sh -c 'mount -t tmpfs none home/.aws &&"
                    + " cp credentials home/.aws/ && exec env -u"
                    + " AWS_CONTAINER_CREDENTIALS_RELATIVE_URI \"$0\" -cp ."
                    + " dev.whoami.e2e.IdleMain' \"$java\" >up &",
                "until [ -s up ]; do sleep 0.1; done",
                "exec_whoami --pid auto --format json --show-key-ids" + LIMIT));
    assertThat(diagnosis.getAsJsonArray("sources").toString()).contains("AKIAINOTHERMOUNTS123");
    assertThat(diagnosis.getAsJsonObject("process").get("differences").toString())
        .contains("\"kind\":\"MOUNTS\"");
    assertThat(sdk(diagnosis).get("trial").isJsonNull()).isTrue();
  }

  /** pgBackRest asks only the instance, and neither PostgreSQL nor the shell names its file. */
  @Test
  void aProgramIsWhoItsOwnConfigurationSays() {
    PrivateWorld.Run run =
        inContainer(
            "printf '[global]\\nrepo1-type=s3\\nrepo1-s3-key-type=auto\\n' >backup.conf",
            "cp /bin/sleep postgres",
            "PGBACKREST_CONFIG=\"$PWD/backup.conf\" ./postgres 600 &",
            "exec_whoami --quiet" + LIMIT,
            "\"$java\" -jar \"$jar\" --record seen.zip --quiet" + LIMIT,
            "\"$java\" -jar \"$jar\" replay seen.zip --quiet",
            "exec_whoami ps --all" + LIMIT);
    assertThat(run.stdout().lines().limit(3).toList())
        .as(run.stderr())
        .allSatisfy(it -> assertThat(it).startsWith("HOST_ROLE ").contains("WHO620"));
    assertThat(run.stdout()).containsPattern("(?m)^x +\\d+ 0 +postgres +pgBackRest +HOST ROLE ");
  }

  /** The file is readable only for user 1000, and relative to the folder that it works in. */
  @Test
  void aKafkaClientIsWhoItsLoginModulesSay() {
    JsonObject diagnosis =
        json(
            inContainer(
                "printf 'KafkaClient {\\n  software.amazon.msk.auth.iam.IAMLoginModule required\\n"
                    + "  awsRoleArn=\"arn:aws:iam::111122223333:role/msk\";\\n};\\n' >jaas.conf",
                "chown 1000:1000 jaas.conf; chmod 600 jaas.conf",
                idle("-Djava.security.auth.login.config=jaas.conf"),
                "exec_whoami --pid auto --format json" + LIMIT));
    JsonObject program = diagnosis.getAsJsonArray("programs").get(0).getAsJsonObject();
    assertThat(program.get("program").getAsString()).isEqualTo("Kafka's client");
    assertThat(program.get("file").getAsString()).isEqualTo(folder + "/jaas.conf");
    assertThat(program.get("assumes").getAsString()).endsWith(":role/msk");
    assertThat(diagnosis.getAsJsonObject("verdict").get("client").getAsString())
        .isEqualTo("aws-msk-iam-auth");
  }

  @Test
  void whoMayNotLookGetsNoVerdictAndIsToldWhoCould() {
    PrivateWorld.Run run =
        inContainer(
            idle(""),
            "setpriv --reuid 1001 --regid 1001 --clear-groups \"$java\" -jar \"$jar\" --pid auto;"
                + " echo \"exit $?\"",
            "setpriv --reuid 1001 --regid 1001 --clear-groups \"$java\" -jar \"$jar\" ps --all"
                + LIMIT);
    assertThat(run.stdout()).startsWith("exit 2\n").contains("? not readable");
    assertThat(run.stderr())
        .contains("it is of user 1000, and whoami of user 1001")
        .contains("sudo -u '#1000'");
  }

  @Test
  void severalApplicationsAreListedAndNoneIsChosen() {
    PrivateWorld.Run run =
        inContainer(
            idle(""),
            "rm up",
            "app \"$java\" -cp . dev.whoami.e2e.IdleMain --password=hunter2",
            "exec_whoami --pid auto; echo \"exit $?\"");
    assertThat(run.stdout()).isEqualTo("exit 2\n");
    assertThat(run.stderr())
        .containsPattern("\\d+ \\(java dev\\.whoami\\.e2e\\.IdleMain\\), \\d+ \\(java dev")
        .contains("Name one with --pid N")
        .doesNotContain("hunter2");
  }
}
