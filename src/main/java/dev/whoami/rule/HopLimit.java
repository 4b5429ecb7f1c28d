package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.place.Platform;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;

/** The token of IMDSv2 does not reach the container. */
final class HopLimit implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Observation instance = x.seen().of(Source.INSTANCE_METADATA);
    if (!instance.outcome().has(Fault.HOP_LIMIT) || x.winner().isPresent()) {
      return Optional.empty();
    }
    Finding finding =
        Finding.of(
                "Instance metadata works, but its session token does not reach the container: the"
                    + " instance's hop limit is too low for it. So the SDK gets no credentials.")
            .because(instance.evidence())
            .remedy(Remedy.of("Best: give the task or the pod its own role."));
    // AWS sets up the instance metadata there, and nobody else can change it.
    boolean isChangeable = x.place().platform() != Platform.ECS_MANAGED_INSTANCES;
    return Optional.of(isChangeable ? finding.remedy(raise(x)) : finding);
  }

  private static Remedy raise(Examination x) {
    return Remedy.of(
            "Or raise the hop limit, which gives every container the Host Role. HOPS is one more"
                + " than the instance has: 2 for most containers, 3 for a container in a container"
                + " and in some networks of pods (Cilium).")
        .commands(
            "aws ec2 describe-instances --instance-ids " + KnownNames.instance(x) + " \\",
            "  --query 'Reservations[].Instances[].MetadataOptions.HttpPutResponseHopLimit'",
            "aws ec2 modify-instance-metadata-options \\",
            "  --instance-id " + KnownNames.instance(x) + " \\",
            "  --http-put-response-hop-limit HOPS --http-endpoint enabled");
  }
}
