package dev.whoami.config;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every known kind of configuration; the kind that is easiest to recognize comes first. */
enum ConfigKind {
  FLUENT_BIT("Fluent Bit", new FluentBitConfig()),
  HADOOP("Hadoop (core-site.xml)", new CoreSiteConfig()),
  FLUENTD("Fluentd", new FluentdConfig()),
  S3FS("s3fs in fstab", new S3fsConfig()),
  PGBACKREST("pgBackRest", new PgBackRestConfig()),
  RCLONE("rclone", new RcloneConfig()),
  TRINO("Trino's catalogs", new TrinoConfig()),
  OBJSTORE("Thanos (objstore)", new ObjstoreConfig()),
  GRAFANA("Loki, Tempo, Mimir", new GrafanaConfig()),
  CONFLUENT_S3("Confluent's S3 connector", new ConfluentS3Config()),
  KAFKA("Kafka's clients for MSK", new KafkaConfig()),
  DRUID("Druid", new DruidConfig()),
  SPRING("Spring Cloud AWS", new SpringConfig()),
  FLINK("Flink", new FlinkConfig()),
  ICEBERG("Iceberg", new IcebergConfig());

  private final String title;
  private final ProgramConfig config;

  ConfigKind(String title, ProgramConfig config) {
    this.title = title;
    this.config = config;
  }

  String title() {
    return title;
  }

  ProgramConfig config() {
    return config;
  }

  /** The first kind that recognizes the file. */
  static Optional<ConfigKind> of(ConfigFile file) {
    return Arrays.stream(values()).filter(it -> it.config.recognizes(file)).findFirst();
  }

  /** The titles of all kinds, for a message. */
  static String titles() {
    return Arrays.stream(values()).map(ConfigKind::title).collect(Collectors.joining(", "));
  }
}
