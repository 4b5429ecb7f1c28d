package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
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
    return Optional.of(
        Finding.of(
                "The instance metadata is there, but its session token does not survive the hop"
                    + " into the container: the instance allows one hop. So the SDK gets no"
                    + " credentials.")
            .because(instance.evidence())
            .remedy(Remedy.of("Best: give the task or the pod a role of its own."))
            .remedy(
                Remedy.of("Or allow the second hop, which opens the Host Role to every container:")
                    .commands(
                        "aws ec2 modify-instance-metadata-options \\",
                        "  --instance-id " + KnownNames.instance(x) + " \\",
                        "  --http-put-response-hop-limit 2 --http-endpoint enabled")));
  }
}
