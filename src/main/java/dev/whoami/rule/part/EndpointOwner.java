package dev.whoami.rule.part;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import java.util.Optional;

/** The owner of the container endpoint on each platform, and the fix if the endpoint fails. */
public final class EndpointOwner {
  private EndpointOwner() {}

  /**
   * The fix if AWS runs the endpoint; empty for an agent that the user can reach: that of ECS, or
   * that of the pods.
   */
  static Optional<Remedy> repair(Examination x) {
    switch (x.place().platform()) {
      case ECS_FARGATE:
      case ECS_MANAGED_INSTANCES:
        return Optional.of(
            Restart.stopTask(
                Restart.newTask(x)
                    + ". If the new one also fails, ask AWS Support: on "
                    + whereAwsRunsIt(x.place().platform())
                    + " AWS runs the agent.",
                x));
      case CODEBUILD:
        return Optional.of(
            Remedy.of(
                    "Start the build again. If the new one also fails, ask AWS Support: CodeBuild"
                        + " runs this endpoint.")
                .fix(Fix.of("WHO204", "retry-build")));
      case SAGEMAKER:
        return Optional.of(
            Remedy.of(
                "Start the job again, or restart the app or the notebook instance. If that does not"
                    + " help, ask AWS Support: SageMaker runs this endpoint."));
      case LAMBDA:
        return Optional.of(
            Remedy.of(
                    "Publish the function again, so that it gets new execution environments. If"
                        + " that does not help, ask AWS Support: Lambda runs this endpoint.")
                .fix(FixHere.of("WHO204", "publish-function", x)));
      case CLOUDSHELL:
        return Optional.of(
            Remedy.of(
                "Restart CloudShell (Actions, Restart). If that does not help, sign in to the"
                    + " console again: CloudShell's keys end with the console's session."));
      case GREENGRASS:
        return Optional.of(
            Remedy.of(
                    "On the core device, read the log of Greengrass, and restart the token exchange"
                        + " service:")
                .fix(Fix.of("WHO204", "restart-token-exchange")));
      default:
        return Optional.empty();
    }
  }

  /** AWS's name for the instances on which only AWS can log in. */
  public static String whereAwsRunsIt(Platform platform) {
    return platform == Platform.ECS_FARGATE ? "Fargate" : "Managed Instances";
  }

  /** Why nothing answers at the endpoint. */
  public static String whyOutOfReach(Judgement j) {
    if (EndpointProgram.isAsked(j)) {
      return EndpointProgram.whyOutOfReach(j);
    }
    return EndpointFault.isOfPods(j)
        ? whyOutOfReach(Platform.EKS)
        : whyOutOfReach(j.examination().place().platform());
  }

  private static String whyOutOfReach(Platform platform) {
    switch (platform) {
      case ECS_FARGATE:
      case ECS_MANAGED_INSTANCES:
        return "The ECS agent's endpoint does not answer. AWS runs the agent here, so look in the"
            + " task first: a firewall rule, a route or a service mesh can keep packets from"
            + " 169.254.170.2.";
      case EKS:
      case KUBERNETES:
        return "The Pod Identity agent does not answer: it is not running on this node, or its"
            + " address is blocked.";
      case CODEBUILD:
      case SAGEMAKER:
        return notAnswered(platform)
            + "a firewall rule, a route or a network of Docker's keeps packets from 169.254.170.2.";
      case LAMBDA:
        return notAnswered(platform)
            + "nothing listens there, so this process is not in the function's own network, or the"
            + " runtime has ended.";
      case GREENGRASS:
        return notAnswered(platform)
            + "the token exchange service does not run, or this is a container without the device's"
            + " network (docker run --network host).";
      case CLOUDSHELL:
        return notAnswered(platform)
            + "nothing listens there, or this is a container without CloudShell's network (docker"
            + " run --network host).";
      default:
        return "The ECS agent's endpoint does not answer: task roles are not enabled in the agent,"
            + " its iptables rules are missing, or the container uses the host network, where task"
            + " roles must be enabled separately.";
    }
  }

  private static String notAnswered(Platform platform) {
    return "The endpoint that gives " + platform.ownIdentity() + " does not answer: ";
  }

  /** The meaning of a status other than success there. */
  public static String whatAStatusMeans(Judgement j) {
    Platform platform = j.examination().place().platform();
    return EndpointProgram.isAsked(j)
        ? EndpointProgram.whatAStatusMeans(j)
        : whatAStatusMeans(platform);
  }

  private static String whatAStatusMeans(Platform platform) {
    switch (platform) {
      case LAMBDA:
        return "404 for a wrong token.";
      case GREENGRASS:
        return "403 for a wrong token, or where the device's certificate may not use the role"
            + " alias; 400 for a wrong path; 500 or 504 where AWS IoT cannot be reached.";
      case CLOUDSHELL:
        return "401 or 403 for a wrong token, others where the console's session is over.";
      case EKS:
      case KUBERNETES:
        return "400 or 404 where EKS does not take the token, its association or the role, 404 for"
            + " a wrong path, 403 where the agent refuses, 5xx where it or EKS fails.";
      case CODEBUILD:
      case SAGEMAKER:
        return "404 for a wrong path, 5xx for a problem of the service.";
      default:
        return "404 for a wrong path, 401 or 403 for a wrong token, 500 for a problem in the"
            + " agent.";
    }
  }
}
