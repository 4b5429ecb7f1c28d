package dev.whoami.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.process.ProcessEntry;
import java.util.List;

/** The configurations of programs, each with the name that its format has. */
public final class ConfigFuzz {
  public static final Seeds FLUENT_BIT =
      Seeds.of(
          "@SET a=b\n[SERVICE]\n  Flush 1\n[OUTPUT]\n  Name s3\n  Role_ARN %\n  http_passwd %\n",
          "@INCLUDE x*.conf\n[OUTPUT]\n  Name kinesis_streams\n  profile ${A}\n");
  public static final Seeds FLUENTD =
      Seeds.of(
          """
          <match **>
            @type s3
            aws_key_id AKIAPLANTEDPLANTED01
            aws_sec_key %
            <assume_role_credentials>
              role_arn %
            </assume_role_credentials>
          </match>
          @include a/*.conf
          """,
          "<source>\n  @type 'x'\n  <a>\n  <b c>\n  </b>\n  </a>\n</source>\n");
  public static final Seeds INI =
      Seeds.of(
          "[global]\nrepo1-type=s3\nrepo1-s3-key=AKIAPLANTEDPLANTED01\nrepo1-s3-key-secret=%\n",
          "[%]\ntype = s3\nprovider = AWS\naccess_key_id = A\nsecret_access_key = %\n",
          "[auth]\n"
              + "; a\n"
              + "[auth.sigv4]\n"
              + "secret = \"\"\"\n"
              + "%\n"
              + "\"\"\"\n"
              + "[aws]\n"
              + "allowed_auth_providers=x\n");
  public static final Seeds JAAS =
      Seeds.of(
          """
          KafkaClient {
            software.amazon.msk.auth.iam.IAMLoginModule required
            awsRoleArn=`arn:aws:iam::111122223333:role/r` awsRoleSecretAccessKey='%';
          };
          """,
          "/* a */ B {\n x.LoginModule required a=`\\`%`; // c\n");
  public static final Seeds FSTAB =
      Seeds.of(
          "s3fs#bucket /mnt fuse _netdev,iam_role=auto,passwd_file=/% 0 0\n",
          "bucket /mnt fuse.s3fs profile=a,url=https://% 0 0\n# x\n");
  public static final Seeds YAML =
      Seeds.of(
          """
          pipeline:
            outputs:
              - name: s3
                profile: '%'
                role_arn: &a '%'
              - {name: kinesis_firehose, <<: *a}
          """,
          "type: S3\nconfig:\n  bucket: b\n  access_key: AKIAPLANTEDPLANTED01\n  secret_key: '%'\n",
          "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c, *c]\n",
          """
          spring:
            cloud:
              aws:
                credentials:
                  secret-key: ${A:%}
          ---
          ? [a]
          : b
          """);
  public static final Seeds PROPERTIES =
      Seeds.of(
          """
          sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required \\
           awsProfileName=`%` awsRoleSecretAccessKey=`%`;
          """,
          "connector.name=iceberg\nfs.native-s3.enabled=true\ns3.aws-secret-key=%\n",
          "s3.access-key: AKIAPLANTEDPLANTED01\ns3.secret-key: %\n",
          "spring.cloud.aws.credentials.secret-key=${X:${Y:%}}\n! c\n\\u0041=b\n");

  public static final Seeds PASSWORDS =
      Seeds.of("AKIAPLANTEDPLANTED01:%\nbucket:AKIAPLANTEDPLANTED02:%\n", "AWSSecretKey=%\n#\n");
  public static final Seeds COMMANDS =
      Seeds.of(
          "s3fs\0bucket\0/mnt\0-o\0passwd_file=/%,url=https://%\0-oiam_role=auto\0",
          "java\0-cp\0x\0io.trino.server.TrinoServer\0--spring.config.location=file:/%/\0",
          "ruby3.1\0/usr/bin/fluentd\0-c\0/etc/fluent/fluent.conf\0",
          "loki\0-config.file=a,b,/etc/%\0--config.file\0");

  private ConfigFuzz() {}

  public static void fluentBit(byte[] input, Said said) {
    read("/fluent-bit/etc/fluent-bit.conf", input, said);
  }

  public static void fluentd(byte[] input, Said said) {
    read("/etc/fluent/fluent.conf", input, said);
  }

  public static void ini(byte[] input, Said said) {
    read("/etc/grafana/grafana.ini", input, said);
  }

  public static void jaas(byte[] input, Said said) {
    read("/etc/kafka/client-jaas.conf", input, said);
    JaasSections.parse(new String(input, UTF_8), 1);
  }

  public static void fstab(byte[] input, Said said) {
    read("/etc/fstab", input, said);
  }

  public static void yaml(byte[] input, Said said) {
    read("/etc/app/application.yaml", input, said);
  }

  public static void properties(byte[] input, Said said) {
    read("/etc/app/application.properties", input, said);
  }

  public static void xml(byte[] input, Said said) {
    read("/etc/hadoop/conf/core-site.xml", input, said);
  }

  /** The keys of a mount, in a file of their own. */
  public static void s3fsPasswords(byte[] input, Said said) {
    String mount = "bucket /mnt fuse.s3fs passwd_file=/passwords 0 0\n";
    FakeSurroundings here =
        new FakeSurroundings()
            .file("/etc/fstab", mount)
            .file("/passwords", new String(input, UTF_8));
    read("/etc/fstab", here, said);
  }

  /** The words of a process, which name its configuration, or are it. */
  public static void command(byte[] input, Said said) {
    List<String> words = List.of(new String(input, UTF_8).split("\0", -1));
    FakeSurroundings its =
        new FakeSurroundings()
            .prop("user.dir", "/")
            .file("/etc/fluent/fluent.conf", "<match x>\n@type s3\n</match>\n");
    ProcessEntry process = ProcessEntry.of(7, "PPid:\t0\n", words);
    RunningPrograms.of(process, its).forEach(it -> tell(it, said));
  }

  private static void read(String path, byte[] input, Said said) {
    FakeSurroundings here =
        new FakeSurroundings()
            .prop("user.dir", "/")
            .env("A", "b")
            .file("/etc/fluent/a/b.conf", "<match x>\n@type s3\n</match>\n")
            .file(path, new String(input, UTF_8));
    read(path, here, said);
  }

  private static void tell(ConfiguredProgram program, Said said) {
    said.hidesSecrets(program.title());
    program.traps().forEach(it -> said.hidesSecrets(it.says() + it.evidence() + it.fix()));
  }

  private static void read(String path, FakeSurroundings here, Said said) {
    Witness w = new Witness(here);
    try {
      Configurations.in(path, w).forEach(it -> tell(it, said));
    } catch (UnreadableConfigException documented) {
      said.hidesSecrets(documented.why());
    }
    w.steps().forEach(it -> said.hidesSecrets(it.toString()));
  }
}
