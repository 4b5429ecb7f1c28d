package dev.whoami.rule.part;

import dev.whoami.aws.ContainerServer;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.Fault;
import java.util.Optional;

/**
 * A program of the user that serves the container endpoint at its own address: a sidecar, aws-vault
 * on a laptop, a credentials broker. If it fails, nothing is wrong with the agent or the platform.
 */
public final class EndpointProgram {
  private EndpointProgram() {}

  /** Whether such a program was called, and not an agent. */
  public static boolean isAsked(Judgement j) {
    return EndpointFault.server(j).filter(ContainerServer::isOfUser).isPresent();
  }

  /** Empty if an agent was called. */
  static Optional<Remedy> repair(Judgement j) {
    if (!isAsked(j)) {
      return Optional.empty();
    }
    if (isNameUnknown(j)) {
      return Optional.of(
          Remedy.of(
              "Correct the host name in "
                  + EndpointFault.setting(j)
                  + ", or let the name server of this container know it."));
    }
    return Optional.of(
        LocalEndpoints.areAsked(j) ? LocalEndpoints.setup() : ofProgram(j.examination()));
  }

  private static boolean isNameUnknown(Judgement j) {
    return EndpointFault.observation(j).outcome().has(Fault.UNKNOWN_HOST);
  }

  /** Why nothing answers at the endpoint. */
  static String whyOutOfReach(Judgement j) {
    if (isNameUnknown(j)) {
      return "The host name in "
          + EndpointFault.setting(j)
          + " does not resolve here, so the container endpoint cannot be asked.";
    }
    return LocalEndpoints.areAsked(j)
        ? LocalEndpoints.WHY_OUT_OF_REACH
        : "Nothing answers at the container endpoint. Its address is not that of an agent of AWS,"
            + " so the sidecar or program that serves it is not running, or is blocked.";
  }

  /** The meaning of a status other than success. */
  static String whatAStatusMeans(Judgement j) {
    return LocalEndpoints.areAsked(j)
        ? LocalEndpoints.WHAT_A_STATUS_MEANS
        : "the sidecar or program that answers there defines what it means.";
  }

  private static Remedy ofProgram(Examination x) {
    Platform platform = x.place().platform();
    if (platform.isPod()) {
      return ofPod(x);
    }
    if (platform.isEcs()) {
      return ofTask(x);
    }
    if (platform == Platform.CODEBUILD) {
      return Remedy.of(
              "See whether the buildspec still runs the program that serves the endpoint, and what"
                  + " it logs. This shows the status that it answers:")
          .fix(Fix.of("WHO204", "status"));
    }
    return Remedy.of(
            "Start the program again that serves the endpoint: aws-vault exec --ecs-server, for"
                + " example, serves it only while it runs. In a container, localhost is the"
                + " container and not the machine around it. This shows the status that it"
                + " answers:")
        .fix(Fix.of("WHO204", "status"));
  }

  private static Remedy ofPod(Examination x) {
    return Remedy.of(
            "See which container of the pod serves the endpoint, whether it runs, and what it"
                + " logs:")
        .fix(FixHere.of("WHO204", "containers-of-pod", x));
  }

  private static Remedy ofTask(Examination x) {
    return Remedy.of(
            "See which container of the task serves the endpoint, whether it runs, and what it"
                + " logs. With dependsOn in the task definition this container waits for it:")
        .fix(FixHere.of("WHO204", "containers-of-task", x));
  }

  /** Restarts the program, which has no new keys. */
  public static Remedy restart(Examination x) {
    boolean isPod = x.place().platform().isPod();
    Remedy remedy =
        Remedy.of(
                "Restart what serves the endpoint"
                    + (isPod
                        ? ", with the pod, and compare the node's clock"
                        : ", and compare the clock here")
                    + " with that of AWS.")
            .fix(Fix.of("WHO207", "clock"));
    return isPod ? remedy.fix(Restart.pods(x)) : remedy;
  }
}
