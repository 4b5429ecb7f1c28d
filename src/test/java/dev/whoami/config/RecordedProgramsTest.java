package dev.whoami.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.aws.Version;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedProgramsTest {
  private static final String SECRET = "s3cr3tOfAFile/pLm0Kj9Nb8Hv7Gc6Fx5Dz4";

  private static List<ConfiguredProgram> read(String text) throws UnreadableConfigException {
    return Configurations.in("/app/x", new Witness(new FakeSurroundings().file("/app/x", text)));
  }

  private static ConfiguredProgram again(ConfiguredProgram program) {
    return RecordedPrograms.in(RecordedPrograms.toSettings(List.of(program))).get(0);
  }

  @Test
  void aProgramIsTheSameInARecording() throws UnreadableConfigException {
    ConfiguredProgram program =
        read("""
        [main]
        x-path=/a
        [global]
        repo1-type=s3
        repo1-s3-key-type=auto
        """)
            .get(0)
            .at(Version.of("2.55.1"));
    ConfiguredProgram again = again(program);
    assertThat(again.title()).isEqualTo(program.title());
    assertThat(again.client()).isEqualTo(program.client());
    assertThat(again.isVersionKnown()).isTrue();
    assertThat(again.file()).isEqualTo("/app/x");
    assertThat(again.section()).isEqualTo("global");
    assertThat(again.line()).isEqualTo(3);
    assertThat(again.settings()).isEqualTo(program.settings());
    ConfigTrap trap = again.traps(ConfigTrap.Kind.SKIPS_CONTAINER).get(0);
    ConfigTrap original = program.traps().get(0);
    assertThat(trap).usingRecursiveComparison().isEqualTo(original);
  }

  @Test
  void aRoleATokenAProfileAndUnsignedRequestsAreKept() throws UnreadableConfigException {
    ConfiguredProgram kafka =
        read("""
        sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required \\
          awsRoleArn="arn:aws:iam::111122223333:role/logs" awsAddDefaultProviders="false";
        """)
            .get(0);
    assertThat(again(kafka).settings().values()).isEqualTo(kafka.settings().values()).isNotEmpty();
    assertThat(again(kafka).settings().role().map(Object::toString))
        .contains("arn:aws:iam::111122223333:role/logs");
    ConfiguredProgram fluentd =
        read("""
        <match **>
          @type s3
          <web_identity_credentials>
            role_arn arn:aws:iam::111122223333:role/logs
            role_session_name audit
            web_identity_token_file /var/run/secrets/token
          </web_identity_credentials>
        </match>
        """)
            .get(0);
    assertThat(again(fluentd).settings().webIdentity())
        .isEqualTo(fluentd.settings().webIdentity())
        .isPresent();
    ConfiguredProgram rclone = read("[aws]\ntype = s3\nprofile = logs\nenv_auth = true\n").get(0);
    assertThat(again(rclone).settings().profile()).contains("logs");
    ConfiguredProgram unsigned = read("[aws]\ntype = s3\n").get(0);
    assertThat(again(unsigned).settings().isUnsigned()).isTrue();
  }

  @Test
  void ofKeysOnlyTheIdIsKept() throws UnreadableConfigException {
    ConfiguredProgram program =
        read("""
        [aws]
        type = s3
        access_key_id = AKIAEXAMPLEEXAMPLE01
        secret_access_key = %s
        session_token = token-%s
        """
                .formatted(SECRET, SECRET))
            .get(0);
    Map<String, String> kept = RecordedPrograms.toSettings(List.of(program));
    assertThat(kept.toString()).contains("AKIAEXAMPLEEXAMPLE01").doesNotContain(SECRET);
    var keys = again(program).settings().keys().orElseThrow();
    assertThat(keys.reason()).isEqualTo("access key AKIA…LE01");
    assertThat(keys.credentials().orElseThrow().hasToken()).isTrue();
    ConfiguredProgram half =
        read("[aws]\ntype = s3\naccess_key_id = AKIAEXAMPLEEXAMPLE01\n").get(0);
    assertThat(again(half).settings().keys().orElseThrow().reason())
        .isEqualTo(half.settings().keys().orElseThrow().reason());
  }

  @Test
  void whatIsNoProgramIsRefused() {
    assertThatThrownBy(() -> RecordedPrograms.in(Map.of("program.1.client", "nobody")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
