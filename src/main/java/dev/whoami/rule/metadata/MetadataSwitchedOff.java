package dev.whoami.rule.metadata;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.MetadataObstacle;
import dev.whoami.probe.imds.MetadataObstacle.Kind;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The instance metadata service of this instance is disabled. */
public final class MetadataSwitchedOff implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return UnreadableMetadata.in(j)
        .filter(it -> it.kind() == Kind.SWITCHED_OFF)
        .map(it -> finding(it, j.examination()));
  }

  private static Finding finding(MetadataObstacle off, Examination x) {
    Finding finding =
        Finding.of(
                "Instance metadata is switched off on this EC2 instance: EC2 answers 403 to every"
                    + " request. So "
                    + KnownNames.roleOfInstance(x)
                    + " cannot be used.")
            .because(x.seen().of(Source.INSTANCE_METADATA).evidence())
            .because("list of roles: answered 403 by EC2ws, the server of EC2");
    return UnreadableMetadata.graded(finding, x)
        .remedy(
            Remedy.of(
                    (UnreadableMetadata.mayHaveRole(x) ? "Or switch it on" : "Switch it on")
                        + "; running programs then get the role of the instance:")
                .fix(
                    Fix.of("WHO311", "switch-on")
                        .with("instanceId", UnreadableMetadata.instance(off, x))));
  }
}
