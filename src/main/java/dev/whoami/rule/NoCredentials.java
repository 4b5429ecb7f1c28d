package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** No credentials, and nothing that another rule explains. */
final class NoCredentials implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (j.verdict().kind() != IdentityKind.NONE || isExplained(x)) {
      return Optional.empty();
    }
    List<String> inVain = inVain(x);
    Finding finding =
        Finding.of(
            "There are no credentials in any place that the "
                + x.walk().client().title()
                + " looks, "
                + (inVain.isEmpty()
                    ? "and nothing here is configured to provide any."
                    : "and the sources that are configured fail: "
                        + String.join("; ", inVain)
                        + "."));
    for (Observation each : x.seen().all()) {
      finding = finding.because(each.evidence());
    }
    if (!inVain.isEmpty()) {
      finding = finding.remedy(Remedy.of("Fix that source, or remove its configuration."));
    }
    return Optional.of(
        finding.remedy(
            Remedy.of(
                x.place().platform().isPod()
                    ? "Give the pod's service account a role (EKS Pod Identity or IRSA)."
                    : "Run it where it gets a role: in an ECS task with a task role, a pod with a"
                        + " role, or an instance with an instance profile.")));
  }

  /** The configured sources; the instance metadata is asked everywhere. */
  private static List<String> inVain(Examination x) {
    List<String> inVain = new ArrayList<>();
    for (Observation each : x.seen().all()) {
      if (each.source() != Source.INSTANCE_METADATA && each.outcome().isConfiguredInVain()) {
        inVain.add(each.evidence());
      }
    }
    return inVain;
  }

  /** Whether another error names the cause. */
  private static boolean isExplained(Examination x) {
    Outcome token = x.seen().outcomeOf(Source.WEB_IDENTITY);
    return MissingTaskRole.in(x)
        || x.place().ancestry().hasLost()
        || x.seen().outcomeOf(Source.CONTAINER).isConfiguredInVain()
        || (token.isConfiguredInVain()
            && !token.has(Fault.STS_UNREACHABLE)
            && !token.has(Fault.HALF_SET))
        || x.seen().outcomeOf(Source.INSTANCE_METADATA).has(Fault.HOP_LIMIT);
  }
}
