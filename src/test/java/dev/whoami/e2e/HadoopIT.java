package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the real jar tells of Hadoop, on the real addresses; its classes are not there to be run.
 */
@Execution(ExecutionMode.CONCURRENT)
class HadoopIT {
  private static final String CORE_SITE = "file:opt/flume/conf/core-site.xml=";
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(Path.of("docs/hadoop.schema.json").toUri());

  private static String said(PrivateWorld.Run run, int exit) {
    assertThat(run.stderr()).isEmpty();
    assertThat(run.exit()).as(run.stdout()).isEqualTo(exit);
    JarRun.requireDecent(run.stdout(), run.secrets());
    return run.stdout();
  }

  /** Only Flume is looked at, whatever else runs on this machine. */
  private static PrivateWorld.Run run(PrivateWorld world, String... options) {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            "sh",
            "-c",
            "exec " + PrivateWorld.startInShell() + " hadoop \"$@\" --home $HOME/opt/flume",
            "sh"));
    command.addAll(List.of(options));
    return world.run(command.toArray(new String[0]));
  }

  private static String hadoop(int exit, String... words) {
    return said(run(PrivateWorld.of(words)), exit);
  }

  private static JsonObject json(String... words) {
    PrivateWorld.Run run = run(PrivateWorld.of(words), "--format", "json");
    String said = run.stdout();
    run.secrets().forEach(secret -> assertThat(said).doesNotContain(secret));
    assertThat(SCHEMA.validate(said, InputFormat.JSON)).isEmpty();
    return JsonParser.parseString(said).getAsJsonObject();
  }

  @Test
  void flumeOnFargateHasNoCredentialsAndGetsAFix() {
    assertThat(hadoop(1, "scenario=flume-fargate"))
        .contains("Flume 1.11.0 with Hadoop 2.10.2 in")
        .contains("its S3A     nothing: ")
        .contains("AWS SDK for Java 2.x here: TASK ROLE app-task-role")
        .contains("WHO601")
        .contains("<name>fs.s3a.aws.credentials.provider</name>")
        .contains("<value>com.amazonaws.auth.EC2ContainerCredentialsProviderWrapper</value>");
  }

  @Test
  void aSiteFileThatNamesTheWrapperMakesItTheTaskRole() {
    String fixed =
        CORE_SITE
            + "<configuration><property><name>fs.s3a.aws.credentials.provider</name><value>"
            + "com.amazonaws.auth.EC2ContainerCredentialsProviderWrapper</value></property>"
            + "</configuration>";
    assertThat(hadoop(0, "scenario=flume-fargate", fixed))
        .contains("its S3A     TASK ROLE app-task-role, container")
        .doesNotContain("WHO601");
  }

  @Test
  void theJsonHasInstallationsSettingsAndWalks() {
    JsonObject json = json("scenario=flume-fargate");
    assertThat(json.keySet())
        .containsExactly(
            "schema", "whoami", "at", "installations", "settings", "walks", "findings");
    JsonObject first = json.getAsJsonArray("installations").get(0).getAsJsonObject();
    assertThat(first.get("s3a").getAsString()).isEqualTo("2.10.2");
    JsonObject walk =
        json.getAsJsonArray("walks").get(first.get("walk").getAsInt()).getAsJsonObject();
    assertThat(walk.get("client").getAsString()).isEqualTo("hadoop-s3a");
    assertThat(walk.get("installed").getAsBoolean()).isTrue();
    assertThat(walk.get("ending").getAsString()).isEqualTo("NOTHING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html/>",
        "<configuration><property><name>fs.s3a.access.key</name></property></configuration>"
      })
  void aDamagedSiteFileIsReportedAndNothingIsLost(String text) {
    assertThat(hadoop(1, "scenario=flume-fargate", CORE_SITE + text))
        .contains("its S3A     nothing: ")
        .contains("WHO601");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<configuration>",
        "no XML at all",
        "<!DOCTYPE x [<!ENTITY a \"b\">]><configuration>&a;</configuration>"
      })
  void oneThatIsNoXmlEndsHadoop(String text) {
    assertThat(hadoop(1, "scenario=flume-fargate", CORE_SITE + text))
        .contains("its S3A     error: S3A settings ")
        .contains("WHO614");
  }

  @Test
  void keysInASiteFileAreNeverShown() {
    String keys =
        CORE_SITE
            + "<configuration>"
            + "<property><name>fs.s3a.access.key</name><value>AKIAEXAMPLEEXAMPLE42</value>"
            + "</property><property><name>fs.s3a.secret.key</name>"
            + "<value>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</value></property></configuration>";
    PrivateWorld world = PrivateWorld.of("scenario=flume-fargate", keys);
    for (String format : new String[] {"text", "json"}) {
      String said = run(world, "--format", format).stdout();
      assertThat(said)
          .contains("fs.s3a.secret.key")
          .contains("AKIA…LE42")
          .doesNotContain("kJ8sVb2Qx", "AKIAEXAMPLEEXAMPLE42");
    }
  }

  @Test
  void aHomeWithoutHadoopIsWrongUsage() {
    PrivateWorld.Run run =
        PrivateWorld.of("scenario=fargate-task-role").whoami("hadoop", "--home", "/nowhere");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.stderr()).contains("--home /nowhere: it does not exist; name a folder");
    PrivateWorld.Run conf =
        PrivateWorld.of("scenario=fargate-task-role").whoami("hadoop", "--conf", "/nowhere");
    assertThat(conf.exit()).isEqualTo(2);
    assertThat(conf.stderr()).contains("--conf /nowhere: it does not exist; name the folder");
  }
}
