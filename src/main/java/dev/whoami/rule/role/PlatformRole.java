package dev.whoami.rule.role;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;

/**
 * How code gets a role on each platform: what to configure there, or which variables to pass on.
 */
final class PlatformRole {
  private static final String BEANSTALK =
      "Give the environment of Elastic Beanstalk an instance profile, which its containers share:"
          + " option IamInstanceProfile of the namespace aws:autoscaling:launchconfiguration.";

  private PlatformRole() {}

  static Remedy remedy(Examination x) {
    return Remedy.of(text(x));
  }

  private static String text(Examination x) {
    switch (x.place().platform()) {
      case EKS:
        return "Give the pod's service account a role (EKS Pod Identity or IRSA; on Fargate only"
            + " IRSA).";
      case KUBERNETES:
        return "Give the pod's service account a role: on EKS by EKS Pod Identity or IRSA, in"
            + " another cluster by web identity.";
      case LAMBDA:
        return "Lambda sets AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN of the"
            + " function's role, or with SnapStart AWS_CONTAINER_CREDENTIALS_FULL_URI. Pass them on"
            + " to this process.";
      case CODEBUILD:
      case SAGEMAKER:
        return "Pass AWS_CONTAINER_CREDENTIALS_RELATIVE_URI on to this process: "
            + x.place().platform().ownIdentity()
            + " comes through this variable (docker run -e"
            + " AWS_CONTAINER_CREDENTIALS_RELATIVE_URI).";
      case GREENGRASS:
        return "Make aws.greengrass.TokenExchangeService a hard dependency of the component, and"
            + " pass AWS_CONTAINER_CREDENTIALS_FULL_URI and AWS_CONTAINER_AUTHORIZATION_TOKEN on to"
            + " each container that it starts.";
      case CLOUDSHELL:
        return "Pass AWS_CONTAINER_CREDENTIALS_FULL_URI and AWS_CONTAINER_AUTHORIZATION_TOKEN on to"
            + " this process: the console user's identity comes by them.";
      default:
        return x.place().isBeanstalk()
            ? BEANSTALK
            : "Run the program where it gets a role: in an ECS task with a task role, a pod with a"
                + " role, or an instance with an instance profile.";
    }
  }
}
