package dev.whoami.config;

import dev.whoami.chain.Client;
import java.util.ArrayList;
import java.util.List;

/**
 * rclone.conf: each remote of the type s3 whose provider is AWS.
 *
 * @see <a href="https://rclone.org/s3/#authentication">rclone: Amazon S3, authentication</a>
 */
final class RcloneConfig implements ProgramConfig {
  private static final String CHAIN = "env_auth";
  private static final String ID = "access_key_id";
  private static final String SECRET = "secret_access_key";

  @Override
  public boolean recognizes(ConfigFile file) {
    return file.is(ConfigFormat.INI)
        && file.sections().stream().anyMatch(it -> it.has("type"))
        && file.sections().stream().noneMatch(it -> it.has("aws_role_arn"));
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    List<ConfiguredProgram> programs = new ArrayList<>();
    for (ConfigSection each : file.sections()) {
      boolean isS3 = each.value("type").filter("s3"::equals).isPresent();
      boolean isOfAws = each.value("provider").map("AWS"::equalsIgnoreCase).orElse(true);
      if (isS3 && isOfAws && Endpoint.isOfAws(each.value("endpoint"))) {
        programs.add(program(each, file));
      }
    }
    return programs;
  }

  private static ConfiguredProgram program(ConfigSection remote, ConfigFile file) {
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder("rclone", Client.RCLONE, file, remote)
            .role(remote.value("role_arn"));
    if (remote.isOn(CHAIN)) {
      return program.profile(remote.value("profile")).done();
    }
    if (remote.has(ID) || remote.has(SECRET)) {
      return program.keys(ID, SECRET, "session_token").done();
    }
    return program
        .unsigned()
        .trap(
            ConfigTrap.Kind.UNSIGNED,
            CHAIN,
            "without env_auth and without keys it asks no source of credentials at all, and sends"
                + " unsigned requests. AWS answers AccessDenied, unless the bucket is public.",
            "Have rclone ask the chain of the AWS SDK:",
            "[REMOTE]\ntype = s3\nprovider = AWS\nenv_auth = true")
        .done();
  }
}
