package dev.whoami.config;

import dev.whoami.chain.Client;
import java.util.ArrayList;
import java.util.List;

/**
 * The mounts of s3fs: in /etc/fstab, or one that runs.
 *
 * @see <a href="https://github.com/s3fs-fuse/s3fs-fuse/blob/master/doc/man/s3fs.1.in">s3fs(1)</a>
 */
final class S3fsConfig implements ProgramConfig {
  static final String BUCKET = "bucket";

  private static final String ROLE = "iam_role";

  @Override
  public boolean recognizes(ConfigFile file) {
    return file.is(ConfigFormat.FSTAB);
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    List<ConfiguredProgram> programs = new ArrayList<>();
    for (ConfigSection each : file.sections()) {
      if (Endpoint.isOfAws(each.value("url"))) {
        programs.add(program(each, file));
      }
    }
    return programs;
  }

  private static ConfiguredProgram program(ConfigSection mount, ConfigFile file) {
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder("s3fs", Client.S3FS, file, mount)
            .profile(mount.value("profile"));
    if (mount.isOn("public_bucket")) {
      return program.unsigned().done();
    }
    if (mount.has("ecs")) {
      return program.setting("ecs", "true").done();
    }
    if (mount.has(ROLE)) {
      program
          .setting(ROLE, "auto")
          .trap(
              ConfigTrap.Kind.SKIPS_CONTAINER,
              ROLE,
              "the option iam_role asks the instance metadata and never the container endpoint. In"
                  + " a task on EC2 that is the Host Role, whatever role the task has.",
              "In a task have it ask the endpoint. In a pod use Mountpoint for S3 instead, which"
                  + " knows IRSA and EKS Pod Identity:",
              "s3fs#BUCKET FOLDER fuse _netdev,ecs 0 0");
    }
    mount
        .value("passwd_file")
        .ifPresent(it -> program.keys(S3fsPasswordFile.keys(it, mount.value(BUCKET), file)));
    return program.done();
  }
}
