package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.PodOutcome;
import dev.whoami.fleet.model.FleetFinding;
import java.util.ArrayList;
import java.util.List;

/** An account has an association and an annotation, and its pods were given the annotation's. */
final class OtherMechanism implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected older = new Affected();
    Affected both = new Affected();
    for (PodGroup each : all.kubernetes().groups()) {
      (each.worst().hasBoth() ? both : older).addPods(each, PodOutcome.OTHER_MECHANISM);
    }
    List<FleetFinding> findings = new ArrayList<>();
    findings.addAll(
        older.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "uses", "use")
                            + " the IRSA role, and not that of the Pod Identity association. The"
                            + " association comes first when a pod is made, and not later.")
                    .remedy(older.restart("WHO904", ids))));
    findings.addAll(
        both.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "has", "have")
                            + " the variables of IRSA and of Pod Identity. Clients take the web"
                            + " identity first, and so the IRSA role.")
                    .remedy(TemplateVariables.removal("WHO904", both, ids))));
    return findings;
  }
}
