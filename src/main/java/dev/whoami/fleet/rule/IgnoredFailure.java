package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.Webhook;
import dev.whoami.fleet.model.FleetFinding;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The webhook missed pods, and its configuration ignores that. */
final class IgnoredFailure implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Optional<Webhook> webhook =
        all.kubernetes().cluster().webhook().filter(Webhook::isIgnoredOnFailure);
    int missed = 0;
    for (PodGroup each : all.kubernetes().groups()) {
      missed += each.counts().provenMisses();
    }
    if (!webhook.isPresent() || missed == 0) {
      return Collections.emptyList();
    }
    return Collections.singletonList(
        FleetFinding.of(
            Finding.of(
                    "The webhook missed "
                        + (missed == 1 ? "1 pod" : missed + " pods")
                        + " and no one saw it: its failurePolicy is Ignore, so Kubernetes makes a"
                        + " pod without its role if the webhook does not answer within "
                        + webhook.get().timeoutSeconds()
                        + " seconds.")
                .because("MutatingWebhookConfiguration " + webhook.get().name())
                .remedy(
                    Remedy.of(
                            "Read the cluster again after each deployment, and restart what was"
                                + " missed.")
                        .fix(check(all.kubernetes().name()))),
            webhook.get().file()));
  }

  private static Fix check(String cluster) {
    return NamedFix.of("WHO912", "check").with("cluster", cluster).fix();
  }
}
