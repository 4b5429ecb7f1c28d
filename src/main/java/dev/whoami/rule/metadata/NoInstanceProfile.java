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
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The instance metadata of EC2 answers, and the instance has no role to give. */
public final class NoInstanceProfile implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Platform platform = x.place().platform();
    Observation instance = x.seen().of(Source.INSTANCE_METADATA);
    boolean lacks =
        instance.outcome().has(Fault.NO_ROLE) && j.verdict().kind() == IdentityKind.NONE;
    boolean isOfEc2 = !MetadataUnlikeEc2.server(x).isPresent() && !MetadataElsewhere.isAsked(x);
    if (!lacks || !isOfEc2 || platform.isEcs() || platform.isPod()) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
                "The EC2 instance has no instance profile, so the instance metadata has no role.")
            .because(instance.evidence())
            .remedy(
                Remedy.of(
                        "Give the instance "
                            + KnownNames.instance(x)
                            + " an instance profile. Running programs get its role within seconds.")
                    .fix(FixHere.of("WHO304", "create-profile", x)))
            .remedy(
                Remedy.of("Or in Terraform:")
                    .as(Remedy.Form.TERRAFORM)
                    .fix(Fix.of("WHO304", "create-profile-in-terraform"))));
  }
}
