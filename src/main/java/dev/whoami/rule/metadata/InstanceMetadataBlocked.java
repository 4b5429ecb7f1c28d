package dev.whoami.rule.metadata;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The Host Role is deliberately out of reach. */
public final class InstanceMetadataBlocked implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Observation instance = x.seen().of(Source.INSTANCE_METADATA);
    boolean isDisabled =
        instance.outcome().has(Fault.DISABLED) && !AmbiguousDisabledSetting.isSet(x);
    boolean matters =
        j.verdict().kind() == IdentityKind.NONE && x.place().platform() != Platform.ECS_FARGATE;
    if (!matters || !(isDisabled || instance.outcome().has(Fault.BLACKHOLE))) {
      return Optional.empty();
    }
    Finding finding = isDisabled ? ofSetting(x) : ofRoute(x);
    return Optional.of(finding.because(instance.evidence()));
  }

  private static Finding ofSetting(Examination x) {
    return Finding.of(
            "AWS_EC2_METADATA_DISABLED keeps the code from the instance metadata, so "
                + KnownNames.roleOfInstance(x)
                + " cannot be used. That is good practice: give the container its own role.")
        .remedy(
            Remedy.of(
                "Only where the code is meant to use the role of the instance, take"
                    + " AWS_EC2_METADATA_DISABLED out of its environment."));
  }

  private static Finding ofRoute(Examination x) {
    boolean isTask = x.place().platform() == Platform.ECS_EC2;
    Finding finding =
        Finding.of(
            "A blackhole route keeps this container from the instance metadata"
                + (isTask
                    ? ", as ECS_AWSVPC_BLOCK_IMDS=true of the ECS agent sets it for tasks in awsvpc"
                        + " network mode"
                    : "")
                + ". So "
                + KnownNames.roleOfInstance(x)
                + " cannot be used. That is good practice: give the container its own role.");
    return isTask
        ? finding.remedy(
            Remedy.of(
                    "Only where the code is meant to use the role of the instance, on the instance"
                        + " (new tasks have it then):")
                .fix(Fix.of("WHO303", "unblock")))
        : finding;
  }
}
