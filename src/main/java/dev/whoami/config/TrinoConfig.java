package dev.whoami.config;

import dev.whoami.chain.Client;
import java.util.Collections;
import java.util.List;

/**
 * The properties of a Trino catalog.
 *
 * @see <a href="https://trino.io/docs/current/object-storage/file-system-s3.html">Trino: S3 file
 *     system support</a>
 */
final class TrinoConfig implements ProgramConfig {
  private static final String WEB_IDENTITY = "s3.use-web-identity-token-credentials-provider";
  private static final String TITLE = "Trino's catalog";
  private static final String LEGACY = "hive.s3.";
  private static final String ROLE = "s3.iam-role";

  @Override
  public boolean recognizes(ConfigFile file) {
    return file.is(ConfigFormat.PROPERTIES) && file.dotted().has("connector.name");
  }

  @Override
  public List<ConfiguredProgram> programsIn(ConfigFile file) {
    ConfigSection all = file.dotted();
    if (all.hasAnyOf(LEGACY)) {
      return Endpoint.isOfAws(all.value(LEGACY + "endpoint"))
          ? Collections.singletonList(legacy(all, file))
          : Collections.emptyList();
    }
    boolean isOfS3 =
        all.isOn("fs.native-s3.enabled") || all.isOn("fs.s3.enabled") || all.hasAnyOf("s3.");
    return isOfS3 && Endpoint.isOfAws(all.value("s3.endpoint"))
        ? Collections.singletonList(program(all, file))
        : Collections.emptyList();
  }

  /** The file system of Trino up to 469, which uses the AWS SDK for Java 1. */
  private static ConfiguredProgram legacy(ConfigSection all, ConfigFile file) {
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder(TITLE, Client.AWS_SDK_JAVA_V1, file, all)
            .role(all.value(LEGACY + "iam-role"));
    String id = LEGACY + "aws-access-key";
    return all.has(id) ? program.keys(id, LEGACY + "aws-secret-key").done() : program.done();
  }

  private static ConfiguredProgram program(ConfigSection all, ConfigFile file) {
    ConfiguredProgramBuilder program =
        new ConfiguredProgramBuilder(TITLE, Client.TRINO_S3, file, all);
    if (!all.isOn(WEB_IDENTITY)) {
      return program.role(all.value(ROLE)).keys("s3.aws-access-key", "s3.aws-secret-key").done();
    }
    program.setting(WEB_IDENTITY, "true");
    if (all.has(ROLE)) {
      program.trap(
          ConfigTrap.Kind.ROLE_NOT_ASSUMED,
          ROLE,
          "the role of s3.iam-role is never assumed, because "
              + WEB_IDENTITY
              + " is true: it has only the role of the web identity.",
          "Take one of the two out. To assume the role with the web identity's credentials, leave"
              + " the default chain in place, which finds them:",
          "s3.iam-role=ROLE_ARN");
    }
    return program.done();
  }
}
