package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.SessionForm;
import dev.whoami.place.Platform;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An AWS service that gives a role of the customer to the code that it runs, with the form of its
 * session names. For some services that form is the only mark in a container.
 */
enum AwsService {
  CODEBUILD(Platform.CODEBUILD, "the service role of CODEBUILD", SessionForm.CODEBUILD),
  SAGEMAKER(Platform.SAGEMAKER, "the execution role of SAGEMAKER", SessionForm.SAGEMAKER),
  GREENGRASS(
      Platform.GREENGRASS, "the token exchange role of GREENGRASS", SessionForm.IOT_CERTIFICATE),
  AGENTCORE(null, "the execution role of BEDROCK AGENTCORE", SessionForm.AGENTCORE),
  GLUE(null, "the role of the GLUE JOB", SessionForm.GLUE),
  AIRFLOW(null, "the execution role of MANAGED AIRFLOW", SessionForm.AIRFLOW),
  /** The session names of Lambda's MicroVMs are not known. */
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

  /** The service whose session names have this form. */
  static Optional<AwsService> ofSession(Arn arn) {
    for (AwsService each : values()) {
      if (each.made(arn)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Whether the session's name has the form of this service. */
  boolean made(Arn arn) {
    return session != null && session.isOf(arn);
  }

  /** The role as the service's documentation calls it, for a headline. */
  String role() {
    return role;
  }
}
