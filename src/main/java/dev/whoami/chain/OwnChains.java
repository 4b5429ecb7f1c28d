package dev.whoami.chain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The chains of Hadoop and of programs. They are separate from the registry, so that a run without
 * them loads none of their classes.
 */
final class OwnChains {
  private static final Map<Client, ChainModel> ALL = new EnumMap<>(Client.class);

  static {
    put(Client.HADOOP_S3A, new HadoopS3a());
    put(Client.HADOOP_S3N, new HadoopS3n());
    put(Client.MINIO_GO, new MinioGo());
    put(Client.AWS_MSK_IAM_AUTH, new MskIamAuth());
    put(Client.FLUENT_BIT, new FluentBit());
    put(Client.OBJECT_STORE, new ObjectStore());
    put(Client.OPENDAL, new OpenDal());
    put(Client.SPRING_CLOUD_AWS, new SpringCloudAws());
    put(Client.TRINO_S3, new TrinoS3());
    put(Client.ELASTICSEARCH_S3, new ElasticsearchS3());
    put(Client.PGBACKREST, new PgBackRest());
    put(Client.S3FS, new S3fs());
    put(Client.FLUENT_PLUGIN_S3, new FluentPluginS3());
    put(Client.ENVOY, new Envoy());
    put(Client.CLICKHOUSE, new ClickHouse());
    put(Client.NGINX_S3_GATEWAY, new NginxS3Gateway());
    put(Client.ICEBERG, new Iceberg());
    put(Client.FLINK_S3, new FlinkS3());
    put(Client.DRUID, new Druid());
    put(Client.CONFLUENT_S3, new ConfluentS3());
    put(Client.RCLONE, new Rclone());
    put(Client.RESTIC, new ChainOfSdk(MinioGo.endingInAnError(), "7.3.0"));
    put(Client.ARGO_WORKFLOWS, new ChainOfSdk(MinioGo.ofIamAlone(), "7.3.0"));
    put(Client.GOOFYS, new ChainOfSdk(SdkGoV1.loadingConfig(), "1.17.13"));
    put(Client.NODE_TERMINATION_HANDLER, new ChainOfSdk(SdkGoV1.loadingConfig(), "1.55.4"));
    for (Client each : Client.values()) {
      each.sdk().ifPresent(it -> ALL.computeIfAbsent(each, one -> new ChainOfSdk(it)));
    }
  }

  private OwnChains() {}

  private static void put(Client client, ChainModel model) {
    ALL.put(client, model);
  }

  static ChainModel of(Client client) {
    return Objects.requireNonNull(ALL.get(client), client.name());
  }
}
