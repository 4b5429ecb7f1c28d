package dev.whoami.config;

import dev.whoami.chain.Client;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.text.IniLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mounts of s3fs, in /etc/fstab or running.
 *
 * @see <a href="https://github.com/s3fs-fuse/s3fs-fuse/blob/master/doc/man/s3fs.1.in">s3fs(1)</a>
 */
final class S3fsConfig implements ProgramConfig {
  static final String BUCKET = "bucket";

  private static final String ROLE = "iam_role";
  private static final List<String> LIBRARY = Arrays.asList("credlib", "credlib_opts");
  private static final List<String> NOT_WITH_LIBRARY =
      Arrays.asList(
          "passwd_file",
          ROLE,
          "ecs",
          "profile",
          "use_session_token",
          "imdsv1only",
          "ibm_iam_auth",
          "ibm_iam_endpoint");

  private static final List<String> KEYS =
      Arrays.asList(
          "AWS_ACCESS_KEY_ID", "AWSACCESSKEYID", "AWS_SECRET_ACCESS_KEY", "AWSSECRETACCESSKEY");

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
        new ConfiguredProgramBuilder("s3fs", Client.S3FS, file, mount).profile(profile(mount));
    if (mount.isOn("public_bucket")) {
      return program.unsigned().done();
    }
    if (LIBRARY.stream().anyMatch(mount::has)) {
      return withLibrary(program, mount);
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
        .ifPresent(it -> program.keysIn(it, S3fsPasswordFile.keys(it, mount.value(BUCKET), file)));
    return program.done();
  }

  /**
   * The library returns the keys, which only it knows. s3fs does not allow other credential options
   * beside it.
   */
  private static ConfiguredProgram withLibrary(
      ConfiguredProgramBuilder program, ConfigSection mount) {
    Optional<String> other = NOT_WITH_LIBRARY.stream().filter(mount::has).findFirst();
    if (other.isPresent()) {
      return program.wrong("credlib and " + other.get() + " exclude each other").done();
    }
    return mount.has(LIBRARY.get(0))
        ? program.code("the library of the option credlib gives the keys").done()
        : program.wrong("credlib_opts is set, credlib is not").done();
  }

  /**
   * The password file that the option names. Without one, keys in the environment come first, then
   * the file of AWS_CREDENTIAL_FILE. Then AWS's own file comes, and last a default file of s3fs.
   */
  private static Optional<String> passwordFile(ConfigSection mount, Witness w) {
    Optional<String> named = mount.value("passwd_file");
    boolean hasKeys = KEYS.stream().anyMatch(it -> w.env(it).isPresent());
    if (named.isPresent() || hasKeys) {
      return named;
    }
    Reading ofVariable = w.env("AWS_CREDENTIAL_FILE");
    if (ofVariable.isPresent() && !ofVariable.text().isEmpty()) {
      return Optional.of(ofVariable.text());
    }
    if (profile(mount).isPresent() || hasDefaultProfile(w)) {
      return Optional.empty();
    }
    String home = w.env("HOME").text();
    return Stream.of(home + "/.passwd-s3fs", "/etc/passwd-s3fs")
        .filter(it -> !w.file(it).isAbsent())
        .findFirst();
  }

  /** The profile, except "default", which may be missing as if none were named. */
  private static Optional<String> profile(ConfigSection mount) {
    return mount.value("profile").filter(it -> !it.equals("default"));
  }

  /** Reads the file in the home folder from the list of users, which a JVM has as user.home. */
  private static boolean hasDefaultProfile(Witness w) {
    Reading ofUser = w.property("user.home");
    String home = ofUser.hasText() ? ofUser.text() : w.env("HOME").text();
    Reading file = w.settings(home + "/.aws/credentials", StandardCharsets.UTF_8);
    if (file.status() == Reading.Status.NOT_TRUSTED) {
      // The file may have a key, so whoami says nothing about the sources after it.
      return true;
    }
    ConfigSection profile = new ConfigSection("", 1);
    ConfigSection wanted = profile;
    for (ConfigLine each : ConfigLine.of(file.text())) {
      IniLine line = IniLine.of(each.trimmed());
      if (line.kind() == IniLine.Kind.SECTION && line.rest().isEmpty()) {
        profile = new ConfigSection(line.name(), each.number());
        wanted = profile.name().equals("default") ? profile : wanted;
      } else if (line.kind() == IniLine.Kind.SETTING) {
        // s3fs ignores every other line.
        profile.put(line.name(), line.rest(), each.number());
      }
    }
    return wanted.has("aws_access_key_id") && wanted.has("aws_secret_access_key");
  }
}
