package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.place.Platform;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;

/** The Host Role is out of reach by intent. */
final class InstanceMetadataBlocked implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Observation instance = x.seen().of(Source.INSTANCE_METADATA);
    boolean blocked =
        instance.outcome().has(Fault.BLACKHOLE)
            || (instance.outcome().has(Fault.DISABLED) && !AmbiguousDisabledSetting.isSet(x));
    boolean matters =
        j.verdict().kind() == IdentityKind.NONE && x.place().platform() != Platform.ECS_FARGATE;
    if (!blocked || !matters) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
                "The instance metadata is blocked on purpose (ECS_AWSVPC_BLOCK_IMDS, a blackhole"
                    + " route, or AWS_EC2_METADATA_DISABLED), so the Host Role cannot be used. That"
                    + " is good practice: give the container its own role.")
            .because(instance.evidence()));
  }
}
