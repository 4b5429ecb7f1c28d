package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.SessionForm;
import dev.whoami.place.Platform;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service of AWS that gives a role of yours to the code that it runs, and how it calls the
 * sessions that it makes of the role. Some have no sign in a container but that.
 */
enum AwsService {
  CODEBUILD(Platform.CODEBUILD, "the service role of CODEBUILD", SessionForm.CODEBUILD),
  SAGEMAKER(Platform.SAGEMAKER, "the execution role of SAGEMAKER", SessionForm.SAGEMAKER),
  GREENGRASS(
      Platform.GREENGRASS, "the token exchange role of GREENGRASS", SessionForm.IOT_CERTIFICATE),
  AGENTCORE(null, "the execution role of BEDROCK AGENTCORE", SessionForm.AGENTCORE),
  GLUE(null, "the role of the GLUE JOB", SessionForm.GLUE),
  AIRFLOW(null, "the execution role of MANAGED AIRFLOW", SessionForm.AIRFLOW),
  /** How Lambda calls the sessions of its MicroVMs is not known. */
  MICROVM(null, "the execution role of a MICROVM of AWS", null);

  private final @Nullable Platform platform;
  private final String role;
  private final @Nullable SessionForm session;

  AwsService(@Nullable Platform platform, String role, @Nullable SessionForm session) {
    this.platform = platform;
    this.role = role;
    this.session = session;
  }

  /** The service whose platform this is. */
  static Optional<AwsService> of(Platform platform) {
    for (AwsService each : values()) {
      if (each.platform == platform) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The service that calls its sessions so. */
  static Optional<AwsService> ofSession(Arn arn) {
    for (AwsService each : values()) {
      if (each.made(arn)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether the session is called as this service calls those that it makes. */
  boolean made(Arn arn) {
    return session != null && session.isOf(arn);
  }

  /** The role as the service's documentation calls it, for a headline. */
  String role() {
    return role;
  }
}
