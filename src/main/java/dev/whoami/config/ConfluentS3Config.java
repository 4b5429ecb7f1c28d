package dev.whoami.config;

import dev.whoami.chain.Client;
import java.util.Collections;
import java.util.List;

/**
 * A connector of Kafka Connect that writes to S3 or reads from it. Its file is in properties, or in
 * the JSON of Connect's REST interface.
 *
 * @see <a
 *     href="https://docs.confluent.io/kafka-connectors/s3-sink/current/configuration_options.html">
 *     Confluent: S3 sink connector</a>
 */
final class ConfluentS3Config implements ProgramConfig {
  private static final String CLASS = "connector.class";
  private static final String PROVIDER = "s3.credentials.provider.class";
  private static final String ROLE = "s3.credentials.provider.sts.role.arn";
  private static final String ASSUMING = "AwsAssumeRoleCredentialsProvider";
  private static final String DEFAULT = "DefaultAWSCredentialsProviderChain";

  @Override
  public boolean recognizes(ConfigFile file) {
    return file.dotted().names().stream()
        .anyMatch(it -> it.endsWith(CLASS) && isOfS3(file.dotted().value(it).orElse("")));
  }

  private static boolean isOfS3(String connector) {
    return connector.startsWith("io.confluent.connect.s3.") || connector.equals("S3SinkConnector");
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    ConfigSection all = file.section("config").orElseGet(file::dotted);
    return Endpoint.isOfAws(all.value("store.url"))
        ? Collections.singletonList(program(all, file))
        : Collections.emptyList();
  }

  private static ConfiguredProgram program(ConfigSection all, ConfigFile file) {
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder("Confluent's S3 connector", Client.CONFLUENT_S3, file, all);
    program.keysIfBoth("aws.access.key.id", "aws.secret.access.key");
    String provider = all.value(PROVIDER).orElse(DEFAULT);
    if (provider.endsWith(ASSUMING)) {
      return program.role(all.value(ROLE)).done();
    }
    if (all.has(ROLE)) {
      program.trap(
          ConfigTrap.Kind.ROLE_NOT_ASSUMED,
          ROLE,
          "the role of "
              + ROLE
              + " is never assumed, because "
              + PROVIDER
              + " does not name the provider that assumes it.",
          "Name the provider beside the role:",
          PROVIDER + "=io.confluent.connect.s3.auth." + ASSUMING);
    }
    return provider.endsWith(DEFAULT) ? program.done() : program.code("a provider's class").done();
  }
}
