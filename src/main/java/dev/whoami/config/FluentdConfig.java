package dev.whoami.config;

import dev.whoami.chain.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Fluentd's plugin for S3: each element of the type s3, and the block of credentials in it.
 *
 * @see <a href="https://github.com/fluent/fluent-plugin-s3/blob/master/docs/credentials.md">
 *     fluent-plugin-s3: credentials</a>
 */
final class FluentdConfig implements ProgramConfig {
  private static final String INSTANCE = "instance_profile_credentials";

  @Override
  public boolean recognizes(ConfigFile file) {
    return file.is(ConfigFormat.FLUENTD);
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    List<ConfiguredProgram> programs = new ArrayList<>();
    for (ConfigSection each : file.sections()) {
      Optional<String> type = each.value("@type");
      boolean isS3 = type.filter("s3"::equals).isPresent();
      if (isS3 && Endpoint.isOfAws(each.value("s3_endpoint"))) {
        programs.add(program(each, file));
      }
    }
    return programs;
  }

  /** In the order in which the plugin looks at its blocks. */
  private static ConfiguredProgram program(ConfigSection s3, ConfigFile file) {
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder("Fluentd's S3 plugin", Client.FLUENT_PLUGIN_S3, file, s3);
    Optional<ConfigSection> role = block("assume_role_credentials", s3, file);
    Optional<ConfigSection> shared = block("shared_credentials", s3, file);
    if (role.isPresent()) {
      return program.role(role.get().value("role_arn")).done();
    }
    if (s3.has("aws_key_id") || s3.has("aws_sec_key")) {
      return program.keys("aws_key_id", "aws_sec_key").done();
    }
    if (shared.isPresent()) {
      String name = shared.get().value("profile_name").orElse("default");
      return program.profile(Optional.of(name)).setting("shared_credentials", name).done();
    }
    if (block(INSTANCE, s3, file).isPresent()) {
      program.setting(INSTANCE, "");
    }
    return program.done();
  }

  private static Optional<ConfigSection> block(String name, ConfigSection in, ConfigFile file) {
    String begins = in.name() + "/" + name + "[";
    return file.sections(it -> it.startsWith(begins)).stream().findFirst();
  }
}
