package dev.whoami.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.process.ProcessEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunningProgramsTest {
  private static final String FLUENT_BIT = "[OUTPUT]\n  Name s3\n";
  private static final String FLUENTD = "<match **>\n  @type s3\n</match>\n";
  private static final String LOKI = "storage_config:\n  aws:\n    bucketnames: logs\n";
  private static final String THANOS = "type: S3\nconfig:\n  bucket: logs\n";
  private static final String PGBACKREST = "[global]\nrepo1-type=s3\nrepo1-s3-key-type=auto\n";
  private static final String RCLONE = "[aws]\ntype = s3\nenv_auth = true\n";
  private static final String SPARK = "spark.sql.catalog.lake.io-impl=org.apache.iceberg.aws.s3\n";

  private final FakeSurroundings its = new FakeSurroundings().prop("user.dir", "/srv");

  private List<String> files(String words) {
    ProcessEntry entry = ProcessEntry.of(7, "PPid:\t0\n", List.of(words.split(" ", -1)));
    return RunningPrograms.of(entry, its).stream().map(ConfiguredProgram::file).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /fluent-bit/bin/fluent-bit -e x.so -c /fluent-bit/etc/fluent-bit.conf | /fluent-bit/etc/fluent-bit.conf
          fluent-bit --config=etc/fluent-bit.conf                             | /srv/etc/fluent-bit.conf
          ruby3.1 -Eascii-8bit:ascii-8bit /usr/bin/fluentd -c /fluentd/etc/fluent.conf | /fluentd/etc/fluent.conf
          loki -config.file=/etc/loki/loki.yaml                               | /etc/loki/loki.yaml
          /usr/bin/loki -config.expand-env --config.file none.yaml,loki.yaml  | /srv/loki.yaml
          thanos store --objstore.config-file=/etc/thanos/objstore.yml        | /etc/thanos/objstore.yml
          postgres -c listen_addresses=*                                      | /etc/pgbackrest/pgbackrest.conf
          pgbackrest --config=/srv/b.conf --stanza=x archive-push:async       | /srv/b.conf
          rclone serve s3 aws: --config /config/rclone.conf                   | /config/rclone.conf
          java -cp x org.apache.kafka.connect.cli.ConnectDistributed worker.properties | /srv/worker.properties
          java -Dx=y -cp x kafka.tools.ConsoleConsumer --consumer.config /c.properties | /c.properties
          java -jar app.jar --spring.config.location=optional:file:/etc/app/  | /etc/app/application.yml
          """)
  void aProgramsFileIsTheOneThatItsCommandLineNames(String words, String file) {
    its.file("/fluent-bit/etc/fluent-bit.conf", FLUENT_BIT)
        .file("/srv/etc/fluent-bit.conf", FLUENT_BIT)
        .file("/fluentd/etc/fluent.conf", FLUENTD)
        .file("/etc/loki/loki.yaml", LOKI)
        .file("/srv/loki.yaml", LOKI)
        .file("/etc/thanos/objstore.yml", THANOS)
        .file("/etc/pgbackrest/pgbackrest.conf", PGBACKREST)
        .file("/srv/b.conf", PGBACKREST)
        .file("/config/rclone.conf", RCLONE)
        .file("/srv/worker.properties", kafka())
        .file("/c.properties", kafka())
        .file("/etc/app/application.yml", spring());
    assertThat(files(words)).containsExactly(file);
  }

  /** Its own folder comes first, and that of the file next. */
  @Test
  void whatFluentBitIncludesIsFoundFromWhereItWorks() {
    its.file("/etc/fb/fb.conf", "[SERVICE]\n  Flush 1\n@INCLUDE a.conf\n@INCLUDE b.conf\n")
        .file("/srv/a.conf", FLUENT_BIT)
        .file("/etc/fb/a.conf", FLUENT_BIT)
        .file("/etc/fb/b.conf", FLUENT_BIT);
    assertThat(files("fluent-bit -c /etc/fb/fb.conf"))
        .containsExactly("/srv/a.conf", "/etc/fb/b.conf");
  }

  /** The options of its command line choose; a key of its bucket comes before the others'. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          s3fs logs /mnt -o rw,ecs                       | [ecs]      |
          /usr/bin/s3fs logs:/a /mnt -orw -oiam_role     | [iam_role] |
          s3fs logs:/a /mnt -o passwd_file=/p,allow_other | []        | access key AKIA…0002
          s3fs other /mnt -o passwd_file=/p              | []         | access key AKIA…0001
          s3fs x /mnt -o bucket=logs -o passwd_file=/p   | []         | access key AKIA…0002
          s3fs -f -o passwd_file=/p logs /mnt            | []         | access key AKIA…0002
          s3fs logs /mnt -o iam_role=auto,passwd_file=/p | [iam_role] |
          s3fs other /mnt                                | []         | access key AKIA…0003
          """)
  void aRunningS3fsIsWhatItsOptionsMakeIt(String words, String settings, String keys) {
    its.file("/p", "AKIAEXAMPLEEXAMPL0001:s3cr3t\nlogs:AKIAEXAMPLEEXAMPL0002:s3cr3t\n")
        .env("HOME", "/home/app")
        .file("/home/app/.passwd-s3fs", "AKIAEXAMPLEEXAMPL0003:s3cr3t\n")
        .file("/etc/passwd-s3fs", "AKIAEXAMPLEEXAMPL0004:s3cr3t\n");
    ProcessEntry entry = ProcessEntry.of(7, "PPid:\t0\n", List.of(words.split(" ", -1)));
    ConfiguredProgram program = RunningPrograms.of(entry, its).get(0);
    assertThat(program.file()).isEqualTo("/proc/7/cmdline");
    assertThat(program.settings()).hasToString(settings);
    assertThat(program.settings().keys().map(it -> it.reason()).orElse(null)).isEqualTo(keys);
  }

  /** Neither counts where the environment, or AWS's own file, has keys. */
  @Test
  void theUsualPasswordFilesOfS3fsComeLast() {
    its.env("HOME", "/home/app").file("/etc/passwd-s3fs", "AKIAEXAMPLEEXAMPL0004:s3cr3t\n");
    assertThat(s3fs().settings().keys()).isPresent();
    its.env("AWS_ACCESS_KEY_ID", "AKIAEXAMPLEEXAMPL0005");
    assertThat(s3fs().settings().keys()).isEmpty();
  }

  /** Its own names of the variables count as those of all do, and before the file of another. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS_ACCESS_KEY_ID",
        "AWSACCESSKEYID",
        "AWS_SECRET_ACCESS_KEY",
        "AWSSECRETACCESSKEY"
      })
  void aFileOfPasswordsThatAVariableNamesComesBehindKeys(String variable) {
    its.env("HOME", "/home/app")
        .env("AWS_CREDENTIAL_FILE", "/srv/keys")
        .file("/srv/keys", "AKIAEXAMPLEEXAMPL0006:s3cr3t\n")
        .file("/home/app/.aws/credentials", "[default]\n")
        .file("/home/app/.passwd-s3fs", "AKIAEXAMPLEEXAMPL0003:s3cr3t\n");
    assertThat(s3fs().settings().keys().map(Outcome::reason)).contains("access key AKIA…0006");
    assertThat(s3fs().settings().keyFile()).contains("/srv/keys");
    its.env(variable, "x");
    assertThat(s3fs().settings().keys()).isEmpty();
  }

  /** A credentials file without the profile has nothing for s3fs, which looks on. */
  @Test
  void theUsualPasswordFilesOfS3fsComeBehindTheDefaultProfile() {
    its.env("HOME", "/home/app").file("/etc/passwd-s3fs", "AKIAEXAMPLEEXAMPL0004:s3cr3t\n");
    String keys = "aws_access_key_id=AKIA\naws_secret_access_key=s\n";
    its.file("/home/app/.aws/credentials", "[other]\n" + keys);
    assertThat(s3fs().settings().keys()).isPresent();
    its.file("/home/app/.aws/credentials", "[default]\n" + keys);
    assertThat(s3fs().settings().keys()).isEmpty();
  }

  /** s3fs stops where that file is not there. */
  @Test
  void aFileOfPasswordsThatAVariableNamesMustBeThere() {
    its.env("AWS_CREDENTIAL_FILE", "/gone").file("/etc/passwd-s3fs", "AKIAEXAMPL0004:s3cr3t\n");
    assertThat(s3fs().settings().keys().flatMap(Outcome::fault)).contains(Fault.FILE_UNREADABLE);
  }

  /** With the option profile s3fs stops where the credentials file does not have it. */
  @Test
  void s3fsReadsNoUsualPasswordFileForAProfile() {
    its.env("HOME", "/home/app").file("/etc/passwd-s3fs", "AKIAEXAMPL0004:s3cr3t\n");
    ConfiguredProgram named = s3fs("-o", "profile=logs");
    assertThat(named.settings().keys()).isEmpty();
    assertThat(named.settings().profile()).contains("logs");
  }

  private ConfiguredProgram s3fs(String... options) {
    List<String> words = new ArrayList<>(List.of("s3fs", "logs", "/mnt"));
    words.addAll(List.of(options));
    return RunningPrograms.of(ProcessEntry.of(7, "PPid:\t0\n", words), its).get(0);
  }

  private static String kafka() {
    return "sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required;\n";
  }

  private static String spring() {
    return "spring:\n  cloud:\n    aws:\n      region:\n        static: eu-central-1\n";
  }

  @Test
  void aVariableNamesTheFileWhereTheCommandLineDoesNot() {
    its.file("/srv/r.conf", RCLONE).file("/home/app/.config/rclone/rclone.conf", RCLONE);
    its.env("HOME", "/home/app");
    assertThat(files("rclone serve s3 aws:"))
        .containsExactly("/home/app/.config/rclone/rclone.conf");
    its.env("RCLONE_CONFIG", "r.conf");
    assertThat(files("rclone serve s3 aws:")).containsExactly("/srv/r.conf");
  }

  @Test
  void aFlagOfAVariableOfJavaNamesTheLoginModules() {
    its.prop("java.security.auth.login.config", "file:/etc/kafka/jaas.conf")
        .file(
            "/etc/kafka/jaas.conf",
            "KafkaClient {\n  software.amazon.msk.auth.iam.IAMLoginModule required;\n};\n");
    assertThat(files("java org.example.Orders")).containsExactly("/etc/kafka/jaas.conf");
  }

  @Test
  void besideAnApplicationOfSpringItsFolderOfConfigurationsComesFirst() {
    its.file("/srv/application.yml", spring()).file("/srv/config/application.yml", spring());
    assertThat(files("java -jar app.jar"))
        .containsExactly("/srv/config/application.yml", "/srv/application.yml");
  }

  @Test
  void theSettingsInAJarAreThoseOfTheApplication() {
    its.jar("/app/orders.jar", "BOOT-INF/classes/application.yml", spring());
    assertThat(files("java -jar /app/orders.jar"))
        .containsExactly("/app/orders.jar!/BOOT-INF/classes/application.yml");
    assertThat(files("java -jar /app/orders.jar --spring.config.location=/etc/")).isEmpty();
  }

  @Test
  void sparkAndFlinkHaveTheirsInAFolder() {
    its.env("SPARK_HOME", "/opt/spark")
        .file("/opt/spark/conf/spark-defaults.conf", SPARK)
        .file(
            "/etc/flink/config.yaml",
            "jobmanager.rpc.port: 6123\ns3.access-key: AKIAEXAMPLEEXAMPLE01\n");
    assertThat(files("java -cp x org.apache.spark.deploy.SparkSubmit a.py"))
        .containsExactly("/opt/spark/conf/spark-defaults.conf");
    assertThat(
            files(
                "java org.apache.flink.runtime.taskexecutor.TaskManagerRunner --configDir"
                    + " /etc/flink"))
        .containsExactly("/etc/flink/config.yaml");
  }

  @Test
  void whatCannotBeReadOrHasNothingOfAwsIsNoProgram() {
    its.noFile("/srv/loki.yaml", Reading.Status.DENIED)
        .file("/srv/b.conf", "[global]\nrepo1-path=/var/lib/backups\n");
    assertThat(files("loki -config.file=loki.yaml")).isEmpty();
    assertThat(files("pgbackrest --config=b.conf")).isEmpty();
    assertThat(files("nginx -c /etc/nginx/nginx.conf")).isEmpty();
  }

  /** The path is a word of another one's command line. */
  @Test
  void aPathThatLooksLikeASecretIsNotShown() {
    String odd = "/srv/kB5vC7xZ9qW1eR3tY6uI8oP0aS2dF4gH6jK8lZ0xC1vB3nM5";
    its.file(odd, FLUENT_BIT);
    assertThat(files("fluent-bit -c " + odd)).singleElement().asString().contains("hidden");
  }
}
