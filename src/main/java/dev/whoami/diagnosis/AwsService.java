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
  CODEBUILD(Platform.CODEBUILD, "CODEBUILD's service role", SessionForm.CODEBUILD),
  SAGEMAKER(Platform.SAGEMAKER, "SAGEMAKER's execution role", SessionForm.SAGEMAKER),
  GREENGRASS(Platform.GREENGRASS, "GREENGRASS's token exchange role", SessionForm.IOT_CERTIFICATE),
  AGENTCORE(null, "BEDROCK AGENTCORE's execution role", SessionForm.AGENTCORE),
  GLUE(null, "the GLUE JOB's role", SessionForm.GLUE),
  AIRFLOW(null, "MANAGED AIRFLOW's execution role", SessionForm.AIRFLOW),
  /** The session names of Lambda's MicroVMs are not known. */
  MICROVM(null, "a MICROVM's execution role", null);

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

  /** The role as the service's documentation calls it, for a headline in which its name follows. */
  String role() {
    return role;
  }
}
