package dev.whoami.config;

import dev.whoami.chain.Client;
import java.util.Collections;
import java.util.List;

/**
 * The properties of a Druid with deep storage or task logs in S3.
 *
 * @see <a href="https://druid.apache.org/docs/latest/development/extensions-core/s3/">Druid: S3</a>
 */
final class DruidConfig implements ProgramConfig {
  private static final String FILE = "druid.s3.fileSessionCredentials";

  @Override
  public boolean recognizes(ConfigFile file) {
    return file.dotted().hasAnyOf("druid.");
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    ConfigSection all = file.dotted();
    boolean isOfS3 =
        all.hasAnyOf("druid.s3.")
            || all.names().stream().anyMatch(it -> all.value(it).filter("s3"::equals).isPresent());
    return isOfS3 && Endpoint.isOfAws(all.value("druid.s3.endpoint.url"))
        ? Collections.singletonList(program(all, file))
        : Collections.emptyList();
  }

  private static ConfiguredProgram program(ConfigSection all, ConfigFile file) {
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder("Druid", Client.DRUID, file, all);
    if (all.has("druid.s3.accessKey") && all.has("druid.s3.secretKey")) {
      return program.keys("druid.s3.accessKey", "druid.s3.secretKey").done();
    }
    return all.has(FILE) ? program.code("the file of " + FILE).done() : program.done();
  }
}
