package dev.whoami.config;

import static dev.whoami.config.ConfigurationsTest.read;
import static dev.whoami.config.ConfigurationsTest.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.aws.Arn;
import dev.whoami.chain.setting.OwnWebIdentity;
import dev.whoami.world.http.FakeSurroundings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations in the forms that people have: filled in later, inherited, of older versions. */
class ConfigurationFormsTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/msk";
  private static final String LOGIN = "software.amazon.msk.auth.iam.IAMLoginModule required";

  @Test
  void kafkasProviderOfFilesFillsInARole() throws UnreadableConfigException {
    String client =
        "sasl.mechanism=AWS_MSK_IAM\nsasl.jaas.config="
            + LOGIN
            + " awsRoleArn=\"${file:/opt/msk.properties:role}\""
            + " awsProfileName=\"${dir:/opt:p}\";\n";
    FakeSurroundings here =
        new FakeSurroundings()
            .file("/opt/msk.properties", "role=" + ROLE + "\n")
            .file("/opt/p", "");
    assertThat(summary(read("/client.properties", client, here)))
        .containsExactly(
            "aws-msk-iam-auth line=2 role=" + ROLE + " DENIED_ROLE_IGNORED@line 2: awsRoleArn");
  }

  /** Not known is not the same as none, which would be the role of the host. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          client.properties | sasl.jaas.config=${file:/opt/gone:jaas} | login module
          client.properties | sasl.jaas.config=x.IAMLoginModule required awsRoleArn="${vault:a:b}"; | the role
          fluent-bit.conf   | [OUTPUT]\\n name s3\\n role_arn {{ .Values.role }} | the role
          fluent-bit.conf   | [OUTPUT]\\n name s3\\n profile {{ .Values.profile }} | the profile
          objstore.yml      | type: S3\\nconfig: {access_key: "{{ .k }}", secret_key: "{{ .s }}"} | a key
          """)
  void whatIsFilledInLaterIsNotKnown(String name, String text, String what)
      throws UnreadableConfigException {
    String written = "sasl.mechanism=AWS_MSK_IAM\n" + text.replace("\\n", "\n");
    String config = name.startsWith("client") ? written : text.replace("\\n", "\n");
    assertThat(read("/etc/" + name, config))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.settings().keys().orElseThrow().reason())
                    .contains(what)
                    .contains("not run"));
  }

  @Test
  void mskIsKnownByItsHandlerAloneWhereOauthHasNoOptions() throws UnreadableConfigException {
    String oauth =
        """
        sasl.mechanism=OAUTHBEARER
        sasl.jaas.config=org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;
        sasl.login.callback.handler.class=software.amazon.msk.auth.iam.IAMOAuthBearerLoginCallbackHandler
        """;
    assertThat(summary(read("/client.properties", oauth)))
        .containsExactly("aws-msk-iam-auth line=2");
  }

  @Test
  void springsFileHasWhatIsOfKafkaAndWhatIsOfAws() throws UnreadableConfigException {
    String both =
        """
        spring:
          kafka.properties:
            sasl.mechanism: AWS_MSK_IAM
            sasl.jaas.config: software.amazon.msk.auth.iam.IAMLoginModule required;
          cloud.aws.credentials.instance-profile: true
        """;
    assertThat(summary(read("/application.yml", both)))
        .containsExactly(
            "aws-msk-iam-auth line=4",
            "spring-cloud-aws line=1 SKIPS_CONTAINER@line 5:"
                + " spring.cloud.aws.credentials.instance-profile");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cloud.aws.credentials.accessKey=AKIASPRINGKEY0000001\\ncloud.aws.credentials.secret-key=s | 2.4.4 | keys:access key AKIA…0001
          cloud.aws.credentials.instanceProfile=true              | 2.4.4 |
          cloud.aws.credentials.useDefaultAwsCredentialsChain=true | 2.2.6 |
          cloud.aws.credentials.profile-name=app                   | 2.4.4 | profile=app
          """)
  void springCloudAws2HasPropertiesOfItsOwn(String text, String version, String what)
      throws UnreadableConfigException {
    List<ConfiguredProgram> programs =
        read("/application.properties", text.replace("\\n", "\n") + "\n");
    assertThat(summary(programs))
        .containsExactly(("spring-cloud-aws line=1 " + (what == null ? "" : what)).trim());
    assertThat(programs.get(0).client().version()).hasToString(version);
  }

  @Test
  void springsProfileCanHaveAFileAndItsTokenARole() throws UnreadableConfigException {
    ConfiguredProgram program =
        read(
                "/application.properties",
                """
                spring.cloud.aws.credentials.profile.name=${PROFILE:${OTHER:app}}
                spring.cloud.aws.credentials.profile.path=/etc/aws/credentials
                spring.cloud.aws.credentials.sts.role-arn=arn:aws:iam::111122223333:role/msk
                spring.cloud.aws.credentials.sts.web-identity-token-file=/run/token
                """)
            .get(0);
    assertThat(program.settings().profile()).contains("app");
    assertThat(program.settings().profileFile()).contains("/etc/aws/credentials");
    assertThat(program.settings().webIdentity().map(OwnWebIdentity::tokenFile))
        .contains("/run/token");
  }

  @Test
  void springAtAnotherEndpointThanThatOfAwsIsLeftOut() {
    String local =
        """
        spring.cloud.aws.endpoint=http://localhost:4566
        spring.cloud.aws.credentials.access-key=test
        spring.cloud.aws.credentials.secret-key=test
        """;
    assertThatThrownBy(() -> read("/application.properties", local))
        .hasMessageContaining("nothing uses AWS");
  }

  @Test
  void mimirsCommonKeysAreThoseOfEachStore() throws UnreadableConfigException {
    String mimir =
        """
        common:
          storage:
            s3:
              access_key_id: AKIAMIMIRKEY00000001
              secret_access_key: m1m1rS3cr3t
        blocks_storage:
          s3: {bucket_name: blocks}
        ruler_storage:
          backend: local
          s3: {bucket_name: rules}
        """;
    assertThat(summary(read("/etc/mimir.yaml", mimir)))
        .containsExactly(
            "mimir line=4 keys:access key AKIA…0001", "mimir line=7 keys:access key AKIA…0001");
  }

  @Test
  void aStanzaOfPgBackRestHasTheSettingsOfGlobal() throws UnreadableConfigException {
    String config =
        """
        [global]
        repo1-type=s3
        repo1-s3-key-type=web-id
        [old]
        repo1-s3-key-type=auto
        pg1-path=/var/lib/old
        [new]
        pg1-path=/var/lib/new
        """;
    assertThat(summary(read("/etc/pgbackrest.conf", config)))
        .containsExactly(
            "pgbackrest line=1", "pgbackrest line=4 SKIPS_CONTAINER@line 5: repo1-s3-key-type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          s3-sink.properties | connector.class=io.confluent.connect.s3.S3SinkConnector | confluent-s3 line=1
          s3-sink.json       | {"name": "x", "config": {"connector.class": "io.confluent.connect.s3.S3SinkConnector", "aws.access.key.id": "AKIASINKKEY000000001", "aws.secret.access.key": "s"}} | confluent-s3 line=1 keys:access key AKIA…0001
          s3-sink.properties | connector.class=io.confluent.connect.s3.S3SinkConnector\\ns3.credentials.provider.class=io.confluent.connect.s3.auth.AwsAssumeRoleCredentialsProvider\\ns3.credentials.provider.sts.role.arn=ROLE | confluent-s3 line=1 role=ROLE
          s3-sink.properties | connector.class=io.confluent.connect.s3.S3SinkConnector\\ns3.credentials.provider.sts.role.arn=ROLE | confluent-s3 line=1 ROLE_NOT_ASSUMED@line 2: s3.credentials.provider.sts.role.arn
          s3-sink.properties | connector.class=io.confluent.connect.s3.S3SinkConnector\\ns3.credentials.provider.class=com.corp.Own | confluent-s3 line=1 keys:a provider's class, which is not run
          runtime.properties | druid.storage.type=s3 | druid line=1
          runtime.properties | druid.s3.accessKey=AKIADRUIDKEY00000001\\ndruid.s3.secretKey=s | druid line=1 keys:access key AKIA…0001
          runtime.properties | druid.s3.fileSessionCredentials=/run/keys | druid line=1 keys:the file of druid.s3.fileSessionCredentials, which is not run
          hive.properties    | connector.name=hive\\nhive.s3.iam-role=ROLE | aws-sdk-java-v1 line=1 role=ROLE
          hive.properties    | connector.name=hive\\nhive.s3.aws-access-key=AKIATRINOKEY00000001\\nhive.s3.aws-secret-key=s | aws-sdk-java-v1 line=1 keys:access key AKIA…0001
          """)
  void connectorsDruidAndOldCatalogsAreKnown(String name, String text, String expected)
      throws UnreadableConfigException {
    String config = text.replace("\\n", "\n").replace("ROLE", ROLE);
    String answer =
        expected.startsWith("confluent-s3 line=1 ROLE_N")
            ? expected
            : expected.replace("ROLE", ROLE);
    assertThat(summary(read("/etc/" + name, config + "\n"))).containsExactly(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@SET role=ROLE\n[OUTPUT]\n  name s3\n  role_arn ${role}\n",
        "env:\n  role: ROLE\npipeline:\n  outputs:\n    - {name: s3, role_arn: '${role}'}\n"
      })
  void fluentBitsFileSetsVariablesItself(String text) throws UnreadableConfigException {
    FakeSurroundings here = new FakeSurroundings().env("role", "arn:aws:iam::111122223333:role/no");
    assertThat(read("/fluent-bit.yaml", text.replace("ROLE", ROLE), here).get(0).settings().role())
        .map(Arn::toString)
        .contains(ROLE);
  }

  @Test
  void springTakesPropertiesFromAwsWithoutOneOfAws() throws UnreadableConfigException {
    String text = "spring.config.import=optional:aws-parameterstore:/config/app\n";
    assertThat(summary(read("/application.properties", text)))
        .containsExactly("spring-cloud-aws line=1");
  }

  @Test
  void fluentBitSignsInToKafkaAndLeavesAnotherStoreAlone() throws UnreadableConfigException {
    String config =
        """
        [OUTPUT]
          Name kafka
          aws_msk_iam On
        [OUTPUT]
          Name s3
          endpoint http://minio:9000
        """;
    assertThat(summary(read("/fluent-bit.conf", config))).containsExactly("fluent-bit line=1");
  }

  /** As s3fs reads it, which passes over what it does not know; whoami's own reader does not. */
  @Test
  void aStrayLineInTheCredentialsFileChangesNothingForS3fs() throws UnreadableConfigException {
    FakeSurroundings here =
        new FakeSurroundings()
            .prop("user.home", "/home/app")
            .file(
                "/home/app/.aws/credentials",
                """
                copied from the console:
                [default]
                export
                aws_access_key_id=AKIAHOMEKEY000000001
                aws_secret_access_key=s
                [other]
                aws_access_key_id=
                """)
            .file("/etc/passwd-s3fs", "AKIAPASSWDKEY0000001:s3cr3t");
    assertThat(summary(read("/etc/fstab", "s3fs#b /mnt/b fuse allow_other 0 0\n", here)))
        .containsExactly("s3fs line=1");
  }
}
