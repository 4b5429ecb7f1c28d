package dev.whoami.client;

import dev.whoami.client.behavior.ProfileLookup;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Every client for which whoami knows more than its chain. */
public final class Clients {
  private static final List<ProfileLookup> PROFILES =
      Collections.unmodifiableList(
          Arrays.asList(
              JavaV2.PROFILE,
              JavaV2.IGNORING_ENDPOINTS,
              ProfileLookup.OTHER,
              DotNet.PROFILE,
              Cpp.PROFILE,
              AwsCliV2.PROFILE,
              AwsCliV2.PROFILE_NEEDING_SLASH,
              Boto3.PROFILE,
              Boto3.PROFILE_BEFORE_1_40,
              Boto3.PROFILE_NEEDING_SLASH,
              RubyV3.PROFILE,
              RubyV3.WEB_IDENTITY,
              RubyV3.SHARED_CREDENTIALS,
              RubyV3.SHARED_CREDENTIALS_IN_FILE,
              GoV2.PROFILE,
              FluentBitClient.PROFILE,
              GoV1.PROFILE,
              GoV1.LOADING_CONFIG,
              JavaScriptV3.PROFILE,
              JavaScriptV2.PROFILE,
              JavaScriptV2.TOKEN_OF_SOURCES,
              JavaV1.PROFILE,
              JavaV1.PROFILE_BY_WHOLE_NAME,
              CommonRuntime.PROFILE,
              Kotlin.PROFILE,
              OpenDalClient.PROFILE,
              ObjectStoreClient.PROFILE,
              MinioGoClient.PROFILE,
              S3fsClient.PROFILE,
              S3fsClient.NAMED_PROFILE,
              Rust.PROFILE));

  private Clients() {}

  /** Every way to find a profile and STS, in the order in which whoami tries them. */
  public static List<ProfileLookup> profiles() {
    return PROFILES;
  }

  /** Every client that can be recognized, in the order in which a report lists them. */
  public static List<KnownClient> all() {
    return Arrays.asList(
        JavaV2.CLIENT,
        JavaV1.CLIENT,
        AwsCliV2.CLIENT,
        OtherClients.AWS_CLI_V1,
        Boto3.CLIENT,
        BareBotocore.CLIENT,
        GoV2.CLIENT,
        GoV1.CLIENT,
        JavaScriptV3.CLIENT,
        JavaScriptV2.CLIENT,
        DotNet.V4,
        DotNet.V3,
        DotNet.EITHER,
        Rust.CLIENT,
        Cpp.CLIENT,
        CommonRuntime.CLIENT,
        PhpV3.CLIENT,
        OtherClients.PHP_2,
        RubyV3.CLIENT,
        RubyV3.EITHER,
        RubyV3.VERSION_2,
        RubyV3.VERSION_1,
        Kotlin.CLIENT,
        Swift.CLIENT,
        OtherClients.HADOOP_S3A,
        OtherClients.TERRAFORM,
        OtherClients.RCLONE,
        MinioGoClient.CLIENT,
        OtherClients.MSK_IAM_AUTH,
        FluentBitClient.CLIENT,
        ObjectStoreClient.CLIENT,
        OtherClients.SPRING_CLOUD_AWS,
        OtherClients.TRINO_S3,
        OtherClients.ICEBERG,
        OtherClients.FLINK_S3,
        OtherClients.DRUID,
        OtherClients.CONFLUENT_S3,
        OtherClients.POLARS,
        OpenDalClient.CLIENT,
        OtherClients.PGBACKREST,
        OtherClients.ENVOY,
        OtherClients.RUSOTO,
        S3fsClient.CLIENT,
        OtherClients.NGINX_S3_GATEWAY,
        OtherClients.LANCEDB,
        OtherClients.SNOWFLAKE,
        OtherClients.REDSHIFT,
        OtherClients.POWERSHELL,
        OtherClients.BOTO,
        OtherClients.RUST_S3,
        OtherClients.IBM_COS,
        OtherClients.S3CMD,
        CommunityClients.SOTO,
        CommunityClients.AMAZONKA,
        CommunityClients.AWS_API,
        CommunityClients.PAWS,
        CommunityClients.AWS_JL,
        OtherClients.MOUNTPOINT,
        OtherClients.DUCKDB,
        OtherClients.TERRAGRUNT,
        OtherClients.LITELLM,
        OtherClients.HADOOP,
        OtherClients.FLUME,
        OtherClients.SPARK);
  }

  /** The client with this name; throws IllegalArgumentException if there is none. */
  public static KnownClient named(String id) {
    return all().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id));
  }
}
