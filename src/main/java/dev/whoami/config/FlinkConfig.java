package dev.whoami.config;

import dev.whoami.chain.Client;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The configuration of Flink (config.yaml, flink-conf.yaml): the keys for its S3 file systems.
 *
 * @see <a
 *     href="https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/filesystems/s3/">
 *     Flink: Amazon S3</a>
 */
final class FlinkConfig implements ProgramConfig {
  private static final String OF_FLINK =
      "(?s)(jobmanager|taskmanager|high-availability|state\\.(backend|checkpoints|savepoints))\\b.*";

  @Override
  public boolean recognizes(ConfigFile file) {
    return file.path().endsWith("flink-conf.yaml")
        || file.dotted().names().stream().anyMatch(it -> it.matches(OF_FLINK));
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    ConfigSection all = file.dotted();
    boolean isOfS3 =
        all.hasAnyOf("s3.")
            || all.hasAnyOf("fs.s3")
            || all.names().stream()
                .anyMatch(it -> all.value(it).orElse("").matches("(?s)s3[an]?://.*"));
    return isOfS3 && Endpoint.isOfAws(all.value("s3.endpoint"))
        ? Collections.singletonList(program(all, file))
        : Collections.emptyList();
  }

  private static ConfiguredProgram program(ConfigSection all, ConfigFile file) {
    Optional<String> id = first(all, "s3.access-key", "s3.access.key", "fs.s3a.access.key");
    Optional<String> secret = first(all, "s3.secret-key", "s3.secret.key", "fs.s3a.secret.key");
    return new ConfiguredProgramBuilder("Flink's S3 file system", Client.FLINK_S3, file, all)
        .keys(id.orElse("s3.access-key"), secret.orElse("s3.secret-key"))
        .done();
  }

  private static Optional<String> first(ConfigSection all, String... names) {
    for (String each : names) {
      if (all.has(each)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
