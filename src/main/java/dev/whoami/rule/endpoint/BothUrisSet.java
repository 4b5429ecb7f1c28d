package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.ContainerResponses;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** Both addresses of a container endpoint are set, and clients differ in which one they use. */
public final class BothUrisSet implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (!areIn(x) || x.seen().outcomeOf(Source.CONTAINER).has(Fault.BLANK)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
                "Two credentials endpoints are set, and clients do not agree on which one to ask."
                    + " The SDKs for Go take AWS_CONTAINER_CREDENTIALS_FULL_URI, all others"
                    + " AWS_CONTAINER_CREDENTIALS_RELATIVE_URI.")
            .because(x.seen().of(Source.CONTAINER).evidence())
            .because("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI and _FULL_URI are both set")
            .remedy(remedy(x.place().platform())));
  }

  static boolean areIn(Examination x) {
    return x.seen()
        .outcomeOf(Source.CONTAINER)
        .facts(ContainerResponses.class)
        .filter(ContainerResponses::hasBothAddresses)
        .isPresent();
  }

  private static Remedy remedy(Platform platform) {
    String other =
        "; the other one comes from the image, the start script or the settings of the platform.";
    switch (platform) {
      case EKS:
      case KUBERNETES:
      case LAMBDA:
      case GREENGRASS:
      case CLOUDSHELL:
        return Remedy.of("Keep one. The FULL_URI is that of " + platform.title() + other)
            .fix(Fix.of("WHO212", "keep-full"));
      case CODEBUILD:
      case SAGEMAKER:
        return Remedy.of("Keep one. The RELATIVE_URI is that of " + platform.title() + other)
            .fix(Fix.of("WHO212", "keep-relative"));
      case ECS_FARGATE:
      case ECS_EC2:
      case ECS_MANAGED_INSTANCES:
      case ECS_EXTERNAL:
        return Remedy.of(
                "Keep one. ECS sets the RELATIVE_URI; the other one comes from the image, the task"
                    + " definition or a start script.")
            .fix(Fix.of("WHO212", "keep-relative"));
      default:
        return Remedy.of(
                "Keep the one that the code is meant to use, and unset the other one. Both come"
                    + " from the image, a start script or an env file:")
            .fix(Fix.of("WHO212", "both"));
    }
  }
}
