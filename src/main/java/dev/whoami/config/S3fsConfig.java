package dev.whoami.config;

import dev.whoami.chain.Client;
import dev.whoami.world.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
      return program.done();
    }
    passwordFile(mount, file.witness())
        .ifPresent(it -> program.keys(S3fsPasswordFile.keys(it, mount.value(BUCKET), file)));
    return program.done();
  }

  /** The one that is named; else, behind the environment and AWS's own file, a usual one. */
  private static Optional<String> passwordFile(ConfigSection mount, Witness w) {
    Optional<String> named = mount.value("passwd_file");
    String home = w.env("HOME").text();
    boolean hasEarlier =
        w.env("AWS_ACCESS_KEY_ID").hasText() || w.file(home + "/.aws/credentials").isPresent();
    if (named.isPresent() || hasEarlier) {
      return named;
    }
    return Stream.of(home + "/.passwd-s3fs", "/etc/passwd-s3fs")
        .filter(it -> !w.file(it).isAbsent())
        .findFirst();
  }
}
