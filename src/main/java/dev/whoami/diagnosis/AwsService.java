package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.SessionForm;
import dev.whoami.place.Platform;
import java.util.Optional;

/**
 * A service of AWS that gives a role of yours to the code that it runs, and how it calls the
 * sessions that it makes of the role.
 */
enum AwsService {
  CODEBUILD(Platform.CODEBUILD, "the service role of CODEBUILD", SessionForm.CODEBUILD),
  SAGEMAKER(Platform.SAGEMAKER, "the execution role of SAGEMAKER", SessionForm.SAGEMAKER),
  GREENGRASS(
      Platform.GREENGRASS, "the token exchange role of GREENGRASS", SessionForm.IOT_CERTIFICATE);

  /** What the metadata of every notebook instance calls the role, whichever it is. */
  private static final String ROLE_OF_NOTEBOOKS = "BaseNotebookInstanceEc2InstanceRole";

  private final Platform platform;
  private final String role;
  private final SessionForm session;

  AwsService(Platform platform, String role, SessionForm session) {
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
    return session.isOf(arn);
  }

  /** Whether the instance metadata, here that of SageMaker's own instance, gives this session. */
  static boolean isOfNotebook(Arn arn, Examination x) {
    return SAGEMAKER.made(arn)
        && x.imds().listedRole().filter(ROLE_OF_NOTEBOOKS::equals).isPresent();
  }

  /** The role as the service's documentation calls it, for a headline. */
  String role() {
    return role;
  }
}
