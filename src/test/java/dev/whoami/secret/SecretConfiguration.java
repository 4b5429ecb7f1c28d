package dev.whoami.secret;

import dev.whoami.world.ForwardingSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.http.FakeSurroundings;
import java.util.Optional;

/**
 * A running program of each kind of configuration, with a secret where the program has its secret
 * key, and where a tired person pasted it: as a profile, a role, a section, a name or a path.
 */
enum SecretConfiguration {
  FLUENT_BIT(
      "fluent-bit -c /c", "[OUTPUT]\n  Name s3\n  profile $1\n  role_arn $1\n  http_passwd $1"),
  FLUENT_BIT_INCLUDE(
      "fluent-bit -c /c", "@INCLUDE $1\n@INCLUDE /$1\n[OUTPUT]\n  Name s3\n@INCLUDE c$1*/$1"),
  FLUENT_BIT_YAML(
      "fluent-bit -c /c.yaml",
      "pipeline:\n  outputs:\n    - name: s3\n      profile: '$1'\n      $1: '$1'\n"),
  FLUENTD(
      "fluentd -c /c",
      "<match **>\n  @type s3\n  aws_key_id AKIAPLANTEDPLANTED01\n  aws_sec_key $1\n</match>"),
  FLUENTD_TOKEN(
      "fluentd -c /c",
      """
      <match **>
        @type s3
        <web_identity_credentials>
          role_arn arn:aws:iam::111122223333:role/r
          role_session_name $1
          web_identity_token_file /$1
        </web_identity_credentials>
        policy $1
      </match>
      """),
  FLUENTD_TOKEN_ROLE(
      "fluentd -c /c",
      "<match **>\n  @type s3\n  <web_identity_credentials>\n    role_arn $1\n"
          + "  </web_identity_credentials>\n  aws_credential_process $1\n</match>"),
  PGBACKREST(
      "pgbackrest --config=/c",
      "[global]\nrepo1-type=s3\nrepo1-s3-key=AKIAPLANTEDPLANTED01\nrepo1-s3-key-secret=$1\n"
          + "repo1-s3-token=$1\nrepo1-cipher-pass=$1"),
  PGBACKREST_TYPE("pgbackrest --config=/c", "[$1]\nrepo1-type=s3\nrepo1-s3-key-type=$1"),
  RCLONE(
      "rclone --config /c",
      "[$1]\ntype = s3\naccess_key_id = AKIAPLANTEDPLANTED01\nsecret_access_key = $1\n"
          + "session_token = $1\nrole_arn = $1"),
  RCLONE_HALF("rclone --config /c", "[aws]\ntype = s3\nsecret_access_key = $1"),
  RCLONE_ID("rclone --config /c", "[a]\ntype = s3\naccess_key_id = $1\nsecret_access_key = $1"),
  THANOS(
      "thanos --objstore.config-file=/c",
      "type: S3\nconfig:\n  bucket: b\n  access_key: AKIAPLANTEDPLANTED01\n  secret_key: '$1'"),
  LOKI(
      "loki -config.file=/c",
      "storage_config:\n  aws:\n    access_key_id: '$1'\n    bucketnames: b\n"),
  KAFKA(
      "java -x --command-config /c Main",
      "sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required awsProfileName=\"$1\""
          + " awsRoleArn=\"$1\" awsAddDefaultProviders=\"$1\" $1=\"$1\";\nssl.key.password=$1"),
  KAFKA_KEYS(
      "java -x --command-config /c Main",
      "sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required awsRoleArn="
          + "\"arn:aws:iam::111122223333:role/r\" awsRoleAccessKeyId=AKIAPLANTEDPLANTED01"
          + " awsRoleSecretAccessKey=\"$1\" awsRoleSessionToken=\"$1\";"),
  S3FS(
      "s3fs b /mnt -o passwd_file=/c,$1=$1,profile=$1 -o$1",
      "b:AKIAPLANTEDPLANTED01:$1\nAKIAPLANTEDPLANTED02:$1"),
  S3FS_ID("s3fs b /mnt -o passwd_file=/c", "$1:$1"),
  S3FS_PATH("s3fs b /mnt -o passwd_file=/$1,iam_role=$1", "$1"),
  S3FS_PATH_ALONE("s3fs b /mnt -o passwd_file=/$1", "$1"),
  TRINO(
      "java io.trino.server.TrinoServer",
      "/etc/trino/catalog/lake.properties",
      """
      connector.name=iceberg
      s3.aws-access-key=AKIAPLANTEDPLANTED01
      s3.aws-secret-key=$1
      s3.iam-role=$1
      """),
  FLINK(
      "java org.apache.flink.runtime.taskexecutor.TaskManagerRunner --configDir /c",
      "/c/config.yaml",
      "jobmanager.rpc.port: 1\ns3.access-key: AKIAPLANTEDPLANTED01\ns3.secret-key: '$1'\n$1: '$1'"),
  SPRING(
      "java -jar a.jar --spring.config.location=/c",
      """
      spring.cloud.aws.credentials.access-key=AKIAPLANTEDPLANTED01
      spring.cloud.aws.credentials.secret-key=$1
      spring.datasource.password=$1
      spring.cloud.aws.credentials.profile.name=$1
      """),
  ICEBERG(
      "java org.apache.spark.deploy.SparkSubmit --properties-file /c",
      """
      spark.sql.catalog.lake.io-impl=org.apache.iceberg.aws.s3.S3FileIO
      spark.sql.catalog.lake.s3.access-key-id=AKIAPLANTEDPLANTED01
      spark.sql.catalog.lake.s3.secret-access-key=$1
      spark.sql.catalog.lake.client.assume-role.arn=$1
      """);

  private static final String PLACE = "$1";

  private final String words;
  private final String path;
  private final String text;

  SecretConfiguration(String words, String text) {
    this(words, words.contains("/c.yaml") ? "/c.yaml" : "/c", text);
  }

  SecretConfiguration(String words, String path, String text) {
    this.words = words;
    this.path = path;
    this.text = text;
  }

  /** The program in it is PID 1, and can be read. */
  Surroundings worldWith(String secret) {
    FakeSurroundings world = new FakeSurroundings();
    world
        .file("/proc/self/status", "Pid:\t99\nPPid:\t0\nUid:\t0\t0\t0\t0\n")
        .file("/proc/1/status", "Pid:\t1\nPPid:\t0\nUid:\t0\t0\t0\t0\n")
        .file("/proc/1/cmdline", words.replace(PLACE, secret).replace(' ', '\0') + "\0")
        .file(path, text.replace(PLACE, secret));
    return new ForwardingSurroundings(world) {
      @Override
      public Optional<Surroundings> ofProcess(long pid) {
        return pid == 1 ? Optional.of(world) : Optional.empty();
      }
    };
  }
}
