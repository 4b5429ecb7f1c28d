package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.Fault;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.EndpointOwner;
import dev.whoami.rule.part.EndpointProgram;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.pod.PodIdentityRefused;
import java.util.Optional;

/** The endpoint answers with a status that no other finding covers. */
public final class EndpointErrorStatus implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.STATUS)
        .filter(seen -> !PodIdentityRefused.in(seen).isPresent())
        .filter(seen -> !EndpointFault.lacksToken(seen))
        .map(
            seen ->
                Finding.of(
                        "The container endpoint answers with an error instead of credentials: "
                            + (EndpointFault.isOtherPathOfPods(j)
                                ? "the Pod Identity agent has only the path /v1/credentials."
                                : EndpointOwner.whatAStatusMeans(j)))
                    .because(seen.evidence()))
        .map(it -> EndpointFault.isOtherPathOfPods(j) ? it.remedy(path(j)) : it)
        .map(it -> EndpointProgram.isAsked(j) ? ofProgram(it, j) : ofAgent(it, j));
  }

  private static Remedy path(Judgement j) {
    return Remedy.of(
        "Remove "
            + EndpointFault.setting(j)
            + " from the pod spec or the image, so that EKS sets it. Its path is /v1/credentials.");
  }

  /** Only the program, or its log, can say what is wrong. */
  private static Finding ofProgram(Finding finding, Judgement j) {
    Remedy compare = address("Or compare the address with the one in PID 1:");
    Finding repaired = finding.remedy(EndpointFault.atTheAgent(j, compare));
    return platform(j) == Platform.UNKNOWN ? repaired : repaired.remedy(compare);
  }

  private static Finding ofAgent(Finding finding, Judgement j) {
    return finding.remedy(first(j)).remedy(next(j));
  }

  private static Remedy first(Judgement j) {
    Platform platform = platform(j);
    if (platform == Platform.GREENGRASS) {
      return Remedy.of(
              "See in the log what AWS IoT answered. A policy of the device's certificate must"
                  + " allow iot:AssumeRoleWithCertificate on the role alias.")
          .fix(Fix.of("WHO213", "answer-of-iot"));
    }
    return platform.isPod() ? wordsOfEks(j) : address("Compare the address with the one in PID 1:");
  }

  /** The agent passes on the answer of EKS, and logs it. */
  private static Remedy wordsOfEks(Judgement j) {
    return Remedy.of(
            "Read in the agent's log what EKS answered. Then see whether the service account has an"
                + " association, and by its ID which role that names:")
        .fix(FixHere.of("WHO213", "log-of-pod-identity", j.examination()));
  }

  private static Remedy address(String text) {
    return Remedy.of(text).fix(Fix.of("WHO213", "compare"));
  }

  private static Remedy next(Judgement j) {
    return platform(j).isPod()
        ? address("If the log has no such request, compare the address with the one in PID 1:")
        : EndpointFault.atTheAgent(
            j, EndpointFault.log("If they are the same, read the agent's log on the instance:"));
  }

  private static Platform platform(Judgement j) {
    return j.examination().place().platform();
  }
}
