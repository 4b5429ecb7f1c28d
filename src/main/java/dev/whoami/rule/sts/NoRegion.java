package dev.whoami.rule.sts;

import dev.whoami.aws.StsAddress;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The role comes from STS, and no region is set. */
public final class NoRegion implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Optional<StsAddress> guessed =
        x.sts().filter(StsAddress::isGuessed).filter(it -> !it.server().isOverridden());
    if (!guessed.isPresent() || !isAsked(x)) {
      return Optional.empty();
    }
    String region =
        ShellWord.nameOr("REGION", guessed.filter(StsAddress::isNearby).map(StsAddress::region));
    Finding finding =
        Finding.of(
                "No region is set, and the role here comes from STS, so clients call different STS"
                    + " endpoints. A private subnet reaches only the endpoint of its own region,"
                    + " and not every region accepts tokens from the global one.")
            .because("AWS_REGION is not set, and the profile names no region")
            .because("whoami: " + guessed.get().because())
            .because("AWS SDK for Java 2.x: the instance's region, else sts.amazonaws.com")
            .because(
                "AWS SDK for Java 1.x: sts.amazonaws.com, unless AWS_STS_REGIONAL_ENDPOINTS is"
                    + " regional")
            .because("AWS SDK for JavaScript v3: us-east-1")
            .because("boto3, AWS CLI: AWS_DEFAULT_REGION also counts");
    if (x.place().platform() == Platform.ECS_EC2) {
      finding = finding.because("ECS agent: sets AWS_REGION in new tasks from 1.104.0 on");
    }
    return Optional.of(
        finding
            .remedy(Remedy.of("Set the region for all clients.").fix(fix("variable", region)))
            .remedy(
                x.place().platform().isPod()
                    ? Remedy.of("In the pod spec:")
                        .as(Remedy.Form.POD_SPEC)
                        .fix(fix("in-pod-spec", region))
                    : Remedy.of("In the task definition:")
                        .as(Remedy.Form.TASK_DEFINITION)
                        .fix(fix("in-task-definition", region))));
  }

  private static Fix fix(String id, String region) {
    return Fix.of("WHO505", id).with("region", region);
  }

  /** Whether a client calls STS for its role. */
  private static boolean isAsked(Examination x) {
    return x.seen().outcomeOf(Source.WEB_IDENTITY).isConfigured()
        || x.seen().outcomeOf(Source.PROFILE).detail().drawnFrom().isPresent();
  }
}
