package dev.whoami.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.aws.Arn;
import dev.whoami.chain.setting.OwnWebIdentity;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.text.StarPattern;
import java.util.Collections;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationsTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/logs";

  static List<ConfiguredProgram> read(String path, String text) throws UnreadableConfigException {
    return read(path, text, new FakeSurroundings());
  }

  static List<ConfiguredProgram> read(String path, String text, FakeSurroundings here)
      throws UnreadableConfigException {
    return Configurations.in(path, new Witness(here.file(path, text)));
  }

  /** Each program in a few words: the client, and what its configuration says. */
  static List<String> summary(List<ConfiguredProgram> programs) {
    return programs.stream().map(ConfigurationsTest::summary).toList();
  }

  private static String summary(ConfiguredProgram program) {
    StringJoiner words = new StringJoiner(" ");
    words.add(program.client().client().id()).add("line=" + program.line());
    program.settings().profile().ifPresent(it -> words.add("profile=" + it));
    program.settings().role().map(Arn::toString).ifPresent(it -> words.add("role=" + it));
    program.settings().keys().ifPresent(it -> words.add("keys:" + it.reason()));
    program.traps().forEach(it -> words.add(it.kind() + "@" + it.evidence().split(", ", 2)[1]));
    return words.toString();
  }

  @Test
  void fluentBitHasAProgramForEachPluginOfAws() throws UnreadableConfigException {
    List<ConfiguredProgram> programs =
        read(
            "/fluent-bit/etc/fluent-bit.conf",
            """
            @SET region=eu-central-1
            [SERVICE]
                Flush 1
            [INPUT]
                Name tail
            # the archive
            [OUTPUT]
                Name     s3
                Match    *
                bucket   logs
                Role_ARN arn:aws:iam::111122223333:role/logs
            [OUTPUT]
                Name     opensearch
                AWS_Auth On
                AWS_Profile search
            [OUTPUT]
                Name stdout
            """);
    assertThat(summary(programs))
        .containsExactly("fluent-bit line=7 role=" + ROLE, "fluent-bit line=12 profile=search");
  }

  @Test
  void fluentBitIsReadInYamlToo() throws UnreadableConfigException {
    List<ConfiguredProgram> programs =
        read(
            "/etc/fluent-bit.yaml",
            """
            service:
              flush: 1
            pipeline:
              inputs:
                - name: tail
              outputs:
                - name: stdout
                - name: kinesis_firehose
                  delivery_stream: logs
                  role_arn: arn:aws:iam::111122223333:role/logs
            """);
    assertThat(summary(programs)).containsExactly("fluent-bit line=8 role=" + ROLE);
  }

  /** The folder of the first file counts, also for a file in another folder. */
  @Test
  void whatFluentBitIncludesIsReadWithIt() throws UnreadableConfigException {
    FakeSurroundings here =
        new FakeSurroundings()
            .prop("user.dir", "/")
            .file("/etc/fb/inputs.conf", "[INPUT]\n  Name tail\n")
            .file("/etc/fb/out/a.conf", "[OUTPUT]\n  Name s3\n@INCLUDE last.conf\n")
            .file("/etc/fb/out/b.conf", "\n[OUTPUT]\n  Name kinesis_streams\n")
            .file("/etc/fb/out/c.txt", "[OUTPUT]\n  Name firehose\n")
            .file("/etc/fb/out/.d.conf", "[OUTPUT]\n  Name firehose\n")
            .file("/etc/fb/last.conf", "[OUTPUT]\n  Name s3\n  profile x\n@INCLUDE out/a.conf\n");
    List<ConfiguredProgram> programs =
        read(
            "/etc/fb/fluent-bit.conf",
            """
            @INCLUDE inputs.conf
            @INCLUDE out/*.conf
            @INCLUDE gone.conf
            """,
            here);
    assertThat(programs.stream().map(it -> it.file() + ":" + it.line()))
        .containsExactly("/etc/fb/out/a.conf:1", "/etc/fb/out/b.conf:2", "/etc/fb/last.conf:1");
  }

  @Test
  void whatIsIncludedCountsFromTheFolderOfTheFileInYamlAndInFluentd()
      throws UnreadableConfigException {
    FakeSurroundings here =
        new FakeSurroundings()
            .prop("user.dir", "/")
            .file("/etc/fb/more/a.yaml", "includes: [b.yaml]\n")
            .file("/etc/fb/more/b.yaml", "pipeline:\n  outputs:\n    - name: s3\n")
            .file("/etc/fluent/conf.d/x.conf", "<match **>\n  @type s3\n</match>\n");
    assertThat(
            summary(
                read("/etc/fb/fb.yaml", "service: {flush: 1}\nincludes:\n  - more/a.yaml\n", here)))
        .containsExactly("fluent-bit line=3");
    assertThat(summary(read("/etc/fluent/fluent.conf", "@include conf.d/*.conf\n", here)))
        .containsExactly("fluent-plugin-s3 line=1");
  }

  @Test
  void aFileThatCannotBeIncludedIsNamedWhereNothingElseUsesAws() {
    FakeSurroundings here =
        new FakeSurroundings()
            .prop("user.dir", "/")
            .noFile("/etc/fb/out.conf", Reading.Status.DENIED);
    assertThatThrownBy(
            () -> read("/etc/fb/fb.conf", "[SERVICE]\n  Flush 1\n@INCLUDE out.conf\n", here))
        .hasMessageContaining("nothing uses AWS, and it includes /etc/fb/out.conf, but it");
  }

  @ParameterizedTest
  @CsvSource({
    "*, a.conf, true",
    "*.conf, a.conf, true",
    "*.conf, a.conf.bak, false",
    "a*b*c, a-b-b-c, true",
    "a*b*c, a-c-b, false",
    "out-?*, out-, false",
    "a**, a, true"
  })
  void aStarStandsForAnyPartOfAName(String pattern, String name, boolean matches) {
    assertThat(StarPattern.matches(pattern, name)).isEqualTo(matches);
  }

  @Test
  void anAliasInYamlIsWhatHasItsAnchor() throws UnreadableConfigException {
    List<ConfiguredProgram> programs =
        read(
            "/etc/fluent-bit.yaml",
            """
            x-aws: &aws
              role_arn: &role arn:aws:iam::111122223333:role/logs
              profile: other
            pipeline:
              outputs:
                - name: s3
                  profile: archive
                  <<: *aws
                - name: kinesis_firehose
                  role_arn: *role
            """);
    assertThat(summary(programs))
        .containsExactly(
            "fluent-bit line=6 profile=archive role=" + ROLE, "fluent-bit line=9 role=" + ROLE);
  }

  @Test
  void aBlockInWhichThereIsNothingIsRead() throws UnreadableConfigException {
    String text = "service:\n  note:\n    - |\npipeline:\n  outputs:\n    - name: s3\n";
    assertThat(summary(read("/etc/fluent-bit.yaml", text))).containsExactly("fluent-bit line=6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: 1\nb: *none\n", "a: 1\nb: &b\n  c: *b\n"})
  void anAliasOfNothingThatIsWholeIsNamedByItsLine(String text) {
    int line = text.split("\n", -1).length - 1;
    assertThatThrownBy(() -> read("/etc/x.yaml", text))
        .isInstanceOf(UnreadableConfigException.class)
        .hasMessageStartingWith("line " + line + " has an alias whose anchor is missing");
  }

  @Test
  void aliasesThatStandForTooMuchAreRefused() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String ten = String.join(", ", Collections.nCopies(10, "*a" + (i - 1)));
      text.append("a%d: &a%d [%s]\n".formatted(i, i, ten));
    }
    assertThatThrownBy(() -> read("/etc/x.yaml", text.toString()))
        .isInstanceOf(UnreadableConfigException.class)
        .hasMessageContaining("with its aliases");
  }

  @Test
  void kafkasClientHasTheOptionsOfItsLoginModule() throws UnreadableConfigException {
    List<ConfiguredProgram> programs =
        read(
            "/app/client.properties",
            """
            security.protocol=SASL_SSL
            sasl.mechanism=AWS_MSK_IAM
            sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required \\
              awsRoleArn="arn:aws:iam::111122223333:role/logs" \\
              awsAddDefaultProviders="false";
            """);
    assertThat(summary(programs)).containsExactly("aws-msk-iam-auth line=3 role=" + ROLE);
  }

  @Test
  void aRoleBesideAProfileIsATrapAndNoRole() throws UnreadableConfigException {
    List<ConfiguredProgram> programs =
        read(
            "/app/kafka_client_jaas.conf",
            """
            KafkaClient {
              // signs in to MSK
              software.amazon.msk.auth.iam.IAMLoginModule required
              awsProfileName="msk"
              awsRoleArn="arn:aws:iam::111122223333:role/logs";
            };
            """);
    assertThat(summary(programs))
        .containsExactly("aws-msk-iam-auth line=3 profile=msk ROLE_NOT_ASSUMED@line 5: awsRoleArn");
  }

  @Test
  void aRoleWithTheOtherProvidersBehindItIsATrap() throws UnreadableConfigException {
    List<ConfiguredProgram> programs =
        read(
            "/app/connect-distributed.properties",
            """
            group.id=connect
            producer.sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required awsRoleArn='arn:aws:iam::111122223333:role/logs' awsRoleAccessKeyId=AKIAROLEBASEKEY0001 awsRoleSecretAccessKey=b4seS3cr3t;
            """);
    assertThat(summary(programs))
        .containsExactly(
            "aws-msk-iam-auth line=2 role="
                + ROLE
                + " keys:access key AKIA…0001 DENIED_ROLE_IGNORED@line 2: awsRoleArn");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application.properties | spring.cloud.aws.credentials.instance-profile=true
          application.properties | spring.cloud.aws.credentials.instanceProfile = TRUE
          application.yml        | spring.cloud.aws.credentials.instance-profile: true
          """)
  void springTakesTheInstanceHoweverItsPropertyIsWritten(String name, String text)
      throws UnreadableConfigException {
    ConfiguredProgram program = read("/app/" + name, text + "\n").get(0);
    assertThat(program.settings().isOn("spring.cloud.aws.credentials.instance-profile")).isTrue();
    assertThat(program.traps(ConfigTrap.Kind.SKIPS_CONTAINER)).hasSize(1);
  }

  @Test
  void springsKeysCountWithBothHalvesOnly() throws UnreadableConfigException {
    String half =
        """
        spring:
          application:
            name: orders
          cloud:
            aws:
              credentials:
                access-key: AKIASPRINGKEY0000001
        """;
    assertThat(summary(read("/app/application.yml", half)))
        .containsExactly("spring-cloud-aws line=1");
    assertThat(summary(read("/app/application.yml", half + "        secret-key: spr1ngS3cr3t\n")))
        .containsExactly("spring-cloud-aws line=1 keys:access key AKIA…0001");
  }

  private static final String DOCUMENTS =
      """
      spring:
        application:
          name: orders
        cloud.aws.region.static: eu-central-1
      ---
      spring:
        config.activate.on-profile: local | test
        cloud:
          aws:
            s3.endpoint: http://localhost:4566
            credentials:
              access-key: test
              secret-key: test
      ---
      spring:
        config:
          activate:
            on-profile: [prod]
        cloud.aws.credentials.instance-profile: true
      ---
      spring.profiles: default
      spring.cloud.aws.credentials.profile.name: none
      """;

  @Test
  void ofSpringsDocumentsThoseCountWhoseProfileIsActive() throws UnreadableConfigException {
    String trap = " SKIPS_CONTAINER@line 19: spring.cloud.aws.credentials.instance-profile";
    assertThat(summary(read("/app/application.yml", DOCUMENTS)))
        .containsExactly("spring-cloud-aws line=1 profile=none", "spring-cloud-aws line=18" + trap);
    assertThat(read("/app/application.yml", DOCUMENTS).get(1).title())
        .isEqualTo("Spring Cloud AWS in profile prod");
    FakeSurroundings prod = new FakeSurroundings().env("SPRING_PROFILES_ACTIVE", "eu, prod");
    assertThat(summary(read("/app/application.yml", DOCUMENTS, prod)))
        .containsExactly("spring-cloud-aws line=1" + trap);
    FakeSurroundings local = new FakeSurroundings().env("SPRING_PROFILES_ACTIVE", "local");
    assertThat(summary(read("/app/application.yml", DOCUMENTS, local)))
        .containsExactly("spring-cloud-aws line=1 keys:access key 4 hidden characters");
  }

  @Test
  void aProfileThatTheFileItselfMakesActiveCounts() throws UnreadableConfigException {
    String file = DOCUMENTS.replaceFirst("name: orders", "name: orders\n  profiles.active: prod");
    assertThat(read("/app/application.yml", file)).hasSize(1);
    assertThat(read("/app/application.yml", file).get(0).traps()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "!prod:1",
        "prod & eu:0",
        "!prod & !eu:1",
        "(prod | eu) & default:0",
        "us,default:1"
      })
  void anExpressionOfProfilesIsWorkedOut(String expression, int keys)
      throws UnreadableConfigException {
    String file =
        """
        spring.cloud.aws.region.static: eu-central-1
        ---
        spring.config.activate.on-profile: "%s"
        spring.cloud.aws.credentials.access-key: AKIASPRINGKEY0000001
        spring.cloud.aws.credentials.secret-key: spr1ngS3cr3t
        """
            .formatted(expression);
    List<String> programs = summary(read("/app/application.yml", file));
    assertThat(programs.get(0).contains("keys:")).isEqualTo(keys == 1);
    assertThat(programs).hasSize(2 - keys);
  }

  @Test
  void lokisAddressCanHaveItsKeys() throws UnreadableConfigException {
    String loki =
        """
        schema_config: {}
        storage_config:
          aws:
            s3: s3://AKIALOKIKEY00000000%31:l0k1%2FS3cr3t@eu-central-1/logs
        """;
    assertThat(summary(read("/etc/loki/loki.yaml", loki)))
        .containsExactly("aws-sdk-go-v2 line=4 keys:access key AKIA…0001");
    String without = loki.replace("AKIALOKIKEY00000000%31:l0k1%2FS3cr3t@", "");
    assertThat(summary(read("/etc/loki/loki.yaml", without)))
        .containsExactly("aws-sdk-go-v2 line=4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"state.backend: rocksdb", "rest.port: 8081"})
  void flinksOldFileIsKnownByItsNameToo(String other) throws UnreadableConfigException {
    String keys = "s3.access-key: AKIAFLINKKEY00000001\ns3.secret-key: fl1nkS3cr3t\n";
    assertThat(summary(read("/opt/flink/conf/flink-conf.yaml", other + "\n" + keys)))
        .containsExactly("flink-s3 line=1 keys:access key AKIA…0001");
  }

  @Test
  void anObjectOfKubernetesIsToldApartFromTheFileInIt() {
    String map =
        """
        apiVersion: v1
        kind: ConfigMap
        data:
          fluent-bit.conf: |
            [OUTPUT]
                Name s3
        """;
    assertThatThrownBy(() -> read("/map.yaml", map))
        .hasMessageContaining("it is an object of Kubernetes; save the file that is in its data");
  }

  @Test
  void thanosHasMinioOrTheSdk() throws UnreadableConfigException {
    String store =
        """
        type: S3
        config:
          bucket: metrics
          endpoint: s3.eu-central-1.amazonaws.com
        """;
    assertThat(summary(read("/objstore.yml", store))).containsExactly("thanos line=3");
    assertThat(summary(read("/objstore.yml", store + "  aws_sdk_auth: true\n")))
        .containsExactly("aws-sdk-go-v2 line=3");
  }

  @Test
  void lokiHasTheSdkUnlessItIsToldToUseThanos() throws UnreadableConfigException {
    String loki =
        """
        schema_config:
          configs:
            - object_store: s3
        storage_config:
          use_thanos_objstore: %s
          aws:
            bucketnames: logs
          object_store:
            s3:
              bucket_name: logs
        """;
    assertThat(summary(read("/etc/loki/loki.yaml", loki.formatted("false"))))
        .contains("aws-sdk-go-v2 line=7");
    assertThat(summary(read("/etc/loki/loki.yaml", loki.formatted("true"))))
        .contains("loki line=10");
  }

  @Test
  void tempoAndMimirAreToldFromLoki() throws UnreadableConfigException {
    assertThat(
            summary(
                read(
                    "/etc/tempo.yaml",
                    """
                    storage:
                      trace:
                        backend: s3
                        s3:
                          bucket: traces
                          access_key: AKIATEMPOKEY00000001
                          secret_key: t3mp0S3cr3t
                    """)))
        .containsExactly("tempo line=5 keys:access key AKIA…0001");
    assertThat(
            summary(
                read(
                    "/etc/mimir.yaml",
                    """
                    common:
                      storage:
                        backend: s3
                        s3:
                          region: eu-central-1
                    blocks_storage:
                      s3:
                        bucket_name: blocks
                    """)))
        .containsExactly("mimir line=5", "mimir line=8");
  }

  @Test
  void pgBackRestHasAProgramForEachRepository() throws UnreadableConfigException {
    List<ConfiguredProgram> programs =
        read(
            "/etc/pgbackrest.conf",
            """
            [global]
            repo1-type=s3
            repo1-s3-key-type=auto
            repo2-type=s3
            repo2-s3-key=AKIAPGBACKREST000001
            repo2-s3-key-secret=pgb4ckS3cr3t
            repo3-type=posix
            repo4-type=s3
            repo4-s3-key-type=web-id
            """);
    assertThat(summary(programs))
        .containsExactly(
            "pgbackrest line=1 SKIPS_CONTAINER@line 3: repo1-s3-key-type",
            "pgbackrest line=1 keys:access key AKIA…0001",
            "pgbackrest line=1");
    assertThat(programs.get(2).settings().value("repo1-s3-key-type")).contains("web-id");
  }

  @Test
  void trinosRoleIsNotAssumedBesideAWebIdentity() throws UnreadableConfigException {
    String catalog =
        """
        connector.name=iceberg
        fs.native-s3.enabled=true
        s3.iam-role=arn:aws:iam::111122223333:role/logs
        """;
    assertThat(summary(read("/etc/trino/catalog/lake.properties", catalog)))
        .containsExactly("trino-s3 line=1 role=" + ROLE);
    String both = catalog + "s3.use-web-identity-token-credentials-provider=true\n";
    assertThat(summary(read("/etc/trino/catalog/lake.properties", both)))
        .containsExactly("trino-s3 line=1 ROLE_NOT_ASSUMED@line 3: s3.iam-role");
  }

  @Test
  void fluentdsFirstBlockOfCredentialsCounts() throws UnreadableConfigException {
    List<ConfiguredProgram> programs =
        read(
            "/fluentd/etc/fluent.conf",
            """
            <source>
              @type forward
            </source>
            <match archive.**>
              @type s3
              s3_bucket logs
              <instance_profile_credentials>
              </instance_profile_credentials>
            </match>
            <match audit.**>
              @type s3
              <assume_role_credentials>
                role_arn "arn:aws:iam::111122223333:role/logs"
                role_session_name audit
              </assume_role_credentials>
            </match>
            <match **>
              @type stdout
            </match>
            """);
    assertThat(summary(programs))
        .containsExactly("fluent-plugin-s3 line=4", "fluent-plugin-s3 line=10 role=" + ROLE);
    assertThat(programs.get(0).settings().value("instance_profile_credentials")).isPresent();
  }

  /** As fluent-plugin-s3 1.8.5 chooses; the block of a role is before keys only in an output. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          match  | KEYS                                        | [] keys
          match  | aws_key_id AKIA                             | []
          match  | KEYS;ROLE                                   | [] keys role
          source | KEYS;ROLE                                   | [] keys
          source | ROLE                                        | [] role
          match  | aws_profile a;TOKEN                         | [] profile=a
          match  | aws_credential_process "x y";aws_key_id a   | [aws_credential_process]
          match  | TOKEN;SHARED                                | [web_identity_credentials] token
          match  | INSTANCE;TOKEN                              | [web_identity_credentials] token
          match  | <web_identity_credentials>;role_arn r;</web_identity_credentials> | [web_identity_credentials]
          match  | SHARED;INSTANCE                             | [instance_profile_credentials]
          match  | SHARED                                      | [shared_credentials] profile=b
          match  | SHAREDFILE                                  | [shared_credentials] file=/k
          match  | aws_iam_retries 3                           | [instance_profile_credentials]
          """)
  void fluentdsSettingsChooseInTheOrderOfThePlugin(String element, String lines, String chosen)
      throws UnreadableConfigException {
    String block =
        lines
            .replace("KEYS", "aws_key_id AKIAEXAMPLEEXAMPLE01;aws_sec_key s3cr3t")
            .replace(
                "ROLE",
                "<assume_role_credentials>;role_arn " + ROLE + ";</assume_role_credentials>")
            .replace(
                "TOKEN",
                "<web_identity_credentials>;role_arn "
                    + ROLE
                    + ";web_identity_token_file /t;</web_identity_credentials>")
            .replace("SHAREDFILE", "<shared_credentials>;path /k;</shared_credentials>")
            .replace("SHARED", "<shared_credentials>;profile_name b;</shared_credentials>")
            .replace("INSTANCE", "<instance_profile_credentials>;</instance_profile_credentials>")
            .replace(';', '\n');
    ProgramSettings its =
        read("/f.conf", "<%s>\n@type s3\n%s\n</%s>".formatted(element, block, element))
            .get(0)
            .settings();
    assertThat(
            its
                + (its.keys().isPresent() ? " keys" : "")
                + (its.role().isPresent() ? " role" : "")
                + its.profile().map(it -> " profile=" + it).orElse("")
                + its.profileFile().map(it -> " file=" + it).orElse("")
                + (its.webIdentity().isPresent() ? " token" : ""))
        .isEqualTo(chosen);
  }

  @Test
  void fluentdTakesARoleAndATokenFromTheEnvironment() throws UnreadableConfigException {
    FakeSurroundings here =
        new FakeSurroundings().env("ROLE", ROLE).env("TOKEN_FILE", "/var/run/token");
    OwnWebIdentity its =
        read(
                "/f.conf",
                """
                <match **>
                  @type s3
                  <web_identity_credentials>
                    role_arn "#{ENV['ROLE']}"
                    role_session_name "#{ENV.fetch('NONE', 'audit')}"
                    web_identity_token_file "#{ENV["TOKEN_FILE"]}"
                  </web_identity_credentials>
                </match>
                """,
                here)
            .get(0)
            .settings()
            .webIdentity()
            .orElseThrow();
    assertThat(its.role()).hasToString(ROLE);
    assertThat(its.tokenFile()).isEqualTo("/var/run/token");
    assertThat(its.session()).isEqualTo("audit");
  }

  @Test
  void hadoopsSiteFileIsThatOfItsS3a() throws UnreadableConfigException {
    String site =
        """
        <?xml version="1.0"?>
        <configuration>
          <property><name>fs.s3a.access.key</name><value>AKIAHADOOPKEY0000001</value></property>
          <property><name>fs.s3a.secret.key</name><value>h4doopS3cr3t</value></property>
          <property>
            <name>fs.s3a.aws.credentials.provider</name>
            <value>org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider</value>
          </property>
        </configuration>
        """;
    ConfiguredProgram program = read("/etc/hadoop/core-site.xml", site).get(0);
    assertThat(summary(program)).isEqualTo("hadoop-s3a line=1");
    assertThat(program.settings().sources().get(0).outcome().reason())
        .isEqualTo("access key AKIA…0001");
  }

  @Test
  void aSiteFileWithoutS3aAndOtherXmlAreNoConfiguration() {
    assertThatThrownBy(
            () ->
                read(
                    "/etc/hadoop/core-site.xml",
                    "<configuration><property><name>fs.defaultFS</name><value>hdfs://n</value>"
                        + "</property></configuration>"))
        .hasMessageContaining("a configuration of Hadoop (core-site.xml) in which nothing uses");
    assertThatThrownBy(() -> read("/app/pom.xml", "<?xml version='1.0'?><project/>"))
        .hasMessageContaining("it is not a configuration that whoami knows");
  }

  @Test
  void fluentdHasNoKeysWhereItsVariablesAreNotSet() throws UnreadableConfigException {
    FakeSurroundings here = new FakeSurroundings();
    String config =
        """
        <match **>
          @type s3
          aws_key_id "#{ENV['KEY'] || use_nil}"
          aws_sec_key "#{ENV['SECRET'] || use_nil}"
          <assume_role_credentials>
            role_arn "#{ENV['ROLE'] || '%s'}"
          </assume_role_credentials>
        </match>
        """
            .formatted(ROLE);
    ProgramSettings unset = read("/fluent.conf", config, here).get(0).settings();
    assertThat(unset.keys()).isEmpty();
    assertThat(unset.role()).hasValueSatisfying(it -> assertThat(it).hasToString(ROLE));
    here.env("KEY", "AKIAEXAMPLEEXAMPL0001").env("SECRET", "s3cr3t");
    assertThat(read("/fluent.conf", config, here).get(0).settings().keys()).isPresent();
  }

  /** What Ruby makes of these is unknown, so that they are no key, no role and no profile. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          aws_key_id "#{File.read('/k').strip}";aws_sec_key x -> aws_key_id
          aws_key_id a;aws_sec_key "#{ENV['S'].strip || use_nil}" -> aws_sec_key
          aws_key_id "#{ENV['K'] || ENV['L']}" -> aws_key_id
          aws_profile "#{`hostname`}" -> aws_profile
          s3_endpoint "#{endpoint || use_default}" -> s3_endpoint
          <assume_role_credentials>;role_arn "arn:#{x}";</assume_role_credentials> -> role_arn
          <shared_credentials>;path "#{ENV['HOME'] + '/k'}";</shared_credentials> -> path
          """)
  void fluentdsOtherExpressionsOfRubyAreNotKnown(String lines, String setting)
      throws UnreadableConfigException {
    String text = "<match **>\n@type s3\n" + lines.replace(';', '\n') + "\n</match>";
    FakeSurroundings here = new FakeSurroundings().env("K", "a").env("S", "b").env("L", "c");
    ProgramSettings its = read("/f.conf", text, here).get(0).settings();
    assertThat(its.keys().map(Outcome::reason))
        .contains(setting + " is a Ruby expression, which is not run");
    assertThat(its.keys().flatMap(Outcome::fault)).contains(Fault.NOT_RUN);
    assertThat(its.role()).isEmpty();
    assertThat(its.profile()).isEmpty();
  }

  /** Any name gets the same role, and no name may have these characters. */
  @Test
  void fluentdsSessionNameOfRubyIsNotUsed() throws UnreadableConfigException {
    String text =
        "<match **>\n@type s3\n<web_identity_credentials>\nrole_arn "
            + ROLE
            + "\nweb_identity_token_file /t\nrole_session_name \"#{Socket.gethostname}\"\n"
            + "</web_identity_credentials>\n</match>";
    OwnWebIdentity expected = OwnWebIdentity.of(Arn.parse(ROLE).orElseThrow(), "/t", "");
    assertThat(read("/f.conf", text).get(0).settings().webIdentity())
        .hasValueSatisfying(it -> assertThat(it).usingRecursiveComparison().isEqualTo(expected));
  }

  /** Each element looks for its blocks: the time must not grow with the square. */
  @Test
  void fluentdMayHaveVeryManyElements() throws UnreadableConfigException {
    String text = "<match a>\n@type s3\naws_key_id A\naws_sec_key B\n</match>\n".repeat(16_000);
    assertThat(read("/f.conf", text)).hasSize(16_000);
  }

  @Test
  void theProfileDefaultOfS3fsNeedNotBeThere() throws UnreadableConfigException {
    FakeSurroundings here =
        new FakeSurroundings()
            .env("HOME", "/home/app")
            .file("/home/app/.passwd-s3fs", "AKIA:secret\n");
    String mount = "s3fs#logs /mnt fuse _netdev,profile=default 0 0\n";
    ProgramSettings its = read("/etc/fstab", mount, here).get(0).settings();
    assertThat(its.profile()).isEmpty();
    assertThat(its.keyFile()).contains("/home/app/.passwd-s3fs");
  }

  /** Where Ruby computes what decides nothing, the rest counts. */
  @Test
  void fluentdsExpressionsElsewhereChangeNothing() throws UnreadableConfigException {
    String text = "<match **>\n@type s3\npath \"#{Socket.gethostname}\"\naws_profile a\n</match>";
    assertThat(read("/f.conf", text).get(0).settings().profile()).contains("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          credlib=/l.so,credlib_opts=a | NOT_RUN    | the library of the option credlib gives the keys, which is not run
          credlib=/l.so,passwd_file=/p | UNPARSABLE | credlib and passwd_file exclude each other
          iam_role=auto,credlib=/l.so  | UNPARSABLE | credlib and iam_role exclude each other
          credlib_opts=a               | UNPARSABLE | credlib_opts is set, credlib is not
          """)
  void aLibraryOfS3fsGivesKeysThatNobodyKnows(String options, Fault fault, String why)
      throws UnreadableConfigException {
    String mount = "s3fs#logs /mnt fuse _netdev," + options + " 0 0\n";
    Outcome keys = read("/etc/fstab", mount).get(0).settings().keys().orElseThrow();
    assertThat(keys.fault()).contains(fault);
    assertThat(keys.reason()).isEqualTo(why);
  }

  @Test
  void s3fsHasAProgramForEachOfItsMounts() throws UnreadableConfigException {
    List<ConfiguredProgram> programs =
        read(
            "/etc/fstab",
            """
            UUID=0f1e / ext4 defaults 0 1
            s3fs#acme-logs /mnt/logs fuse _netdev,iam_role=auto 0 0
            acme-data /mnt/data fuse.s3fs _netdev,ecs 0 0
            s3fs#acme-site /mnt/site fuse iam_role,public_bucket=1 0 0
            """);
    assertThat(summary(programs))
        .containsExactly(
            "s3fs line=2 SKIPS_CONTAINER@line 2: iam_role", "s3fs line=3", "s3fs line=4");
    assertThat(programs.get(1).settings().isOn("ecs")).isTrue();
    assertThat(programs.get(2).settings().isUnsigned()).isTrue();
  }

  @Test
  void rcloneIsUnsignedWithoutKeysAndChain() throws UnreadableConfigException {
    List<ConfiguredProgram> programs =
        read(
            "/home/app/.config/rclone/rclone.conf",
            """
            [bare]
            type = s3
            provider = AWS
            [chain]
            type = s3
            provider = AWS
            env_auth = true
            profile = logs
            [keys]
            type = s3
            access_key_id = AKIARCLONEKEY0000001
            secret_access_key = rcl0neS3cr3t
            [minio]
            type = s3
            provider = Minio
            endpoint = http://minio:9000
            """);
    assertThat(summary(programs))
        .containsExactly(
            "rclone line=1 UNSIGNED@line 1: env_auth is not set",
            "rclone line=4 profile=logs",
            "rclone line=9 keys:access key AKIA…0001");
  }

  @Test
  void icebergAssumesItsRoleByTheFactoryAlone() throws UnreadableConfigException {
    String spark =
        """
        spark.sql.catalog.lake          org.apache.iceberg.spark.SparkCatalog
        spark.sql.catalog.lake.io-impl  org.apache.iceberg.aws.s3.S3FileIO
        spark.sql.catalog.lake.client.assume-role.arn  arn:aws:iam::111122223333:role/logs
        """;
    assertThat(summary(read("/opt/spark/conf/spark-defaults.conf", spark)))
        .containsExactly(
            "iceberg line=1 ROLE_NOT_ASSUMED@line 3:"
                + " spark.sql.catalog.lake.client.assume-role.arn");
    String factory =
        "spark.sql.catalog.lake.client.factory"
            + " org.apache.iceberg.aws.AssumeRoleAwsClientFactory\n";
    assertThat(summary(read("/opt/spark/conf/spark-defaults.conf", spark + factory)))
        .containsExactly("iceberg line=1 role=" + ROLE);
  }

  @Test
  void flinksKeysAreRead() throws UnreadableConfigException {
    List<ConfiguredProgram> programs =
        read(
            "/opt/flink/conf/config.yaml",
            """
            jobmanager:
              memory:
                process.size: 1600m
            state.checkpoints.dir: s3://acme/checkpoints
            s3.access-key: AKIAFLINKKEY00000001
            s3.secret-key: fl1nkS3cr3t
            """);
    assertThat(summary(programs)).containsExactly("flink-s3 line=1 keys:access key AKIA…0001");
  }

  @Test
  void aVariableInAValueIsFilledInAndOneThatIsNotSetLeavesNothing()
      throws UnreadableConfigException {
    String store =
        """
        type: S3
        config:
          bucket: metrics
          access_key: ${STORE_KEY}
          secret_key: ${STORE_SECRET:-}
        """;
    assertThat(summary(read("/objstore.yml", store))).containsExactly("thanos line=3");
    FakeSurroundings here =
        new FakeSurroundings().env("STORE_KEY", "AKIASTOREKEY00000001").env("STORE_SECRET", "s");
    assertThat(summary(read("/objstore.yml", store, here)))
        .containsExactly("thanos line=3 keys:access key AKIA…0001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          notes.txt       | just a note                         | knows those of Fluent Bit
          objstore.yml    | 'type: S3\nconfig: [x'             | line
          rclone.conf     | '[x]\nnonsense'                    | line 2 is neither [section] nor
          fluent.conf     | '<match **>\n@type s3'             | line 1 begins an element
          fluent.conf     | '<match **>\n</source>\n</match>' | line 2 ends an element
          fluent-bit.conf | 'Name s3\n[OUTPUT]\n'             | line 1 stands before
          app.properties  | 'spring.x=\\u12'                   | line 1 has a broken
          fstab           | 's3fs#b /mnt fuse '                 | has no options
          objstore.yml    | 'type: GCS\nconfig:\n  bucket: b' | nothing uses AWS
          empty.conf      | ' '                                 | is empty
          """)
  void whatCannotBeReadIsToldWithAFixAndWithoutAQuotation(String name, String text, String why) {
    String written = text.replace("\\n", "\n");
    assertThatThrownBy(() -> read("/etc/" + name, written))
        .isInstanceOf(UnreadableConfigException.class)
        .hasMessageContaining(why)
        .hasMessageMatching("(?s).*(;|shows why|whoami hadoop).*");
  }

  @ParameterizedTest
  @EnumSource(
      value = Reading.Status.class,
      names = {"MISSING", "DENIED", "TOO_LARGE", "NOT_A_FILE"})
  void aFileThatIsNotThereIsToldWithAFix(Reading.Status status) {
    FakeSurroundings here = new FakeSurroundings().noFile("/etc/x.conf", status);
    assertThatThrownBy(() -> Configurations.in("/etc/x.conf", new Witness(here)))
        .isInstanceOf(UnreadableConfigException.class)
        .hasMessage("it " + Reading.none(status).why() + fixOf(status));
  }

  private static String fixOf(Reading.Status status) {
    return switch (status) {
      case DENIED -> "; run whoami as the user of the program, or as root";
      case TOO_LARGE -> "; no configuration is that large, so name another file";
      case NOT_A_FILE -> "; name a file, not a folder, a pipe or a device";
      default -> "; name a file that is there";
    };
  }

  /** Somebody else may have written the file: it must neither take long nor end the program. */
  @ParameterizedTest
  @CsvSource({"fluent.conf,<match a", "x.yaml,[", "x.yaml,- ", "x.conf,[", "jaas.conf,\"\\"})
  void aHostileFileIsReadOrRefusedSoon(String name, String piece) {
    String text = "KafkaClient {\nx.LoginModule required a=" + piece.repeat(100_000);
    for (String each : List.of(piece.repeat(100_000), text)) {
      assertThatThrownBy(() -> read("/etc/" + name, each))
          .isInstanceOf(UnreadableConfigException.class);
    }
  }
}
