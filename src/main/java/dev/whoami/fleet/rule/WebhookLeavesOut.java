package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.PodOutcome;
import dev.whoami.fleet.kubernetes.Webhook;
import dev.whoami.fleet.kubernetes.WebhookExclusion;
import dev.whoami.fleet.kubernetes.WebhookExclusion.Setting;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** There is no webhook, or a selector, a label or an annotation keeps it from these pods. */
final class WebhookLeavesOut implements FleetRule {
  private static final String CODE = "WHO911";

  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Map<Setting, Affected> affected = new EnumMap<>(Setting.class);
    Map<WorkloadId, String> webhooks = new HashMap<>();
    for (PodGroup each : all.kubernetes().groups()) {
      Optional<WebhookExclusion> exclusion = each.exclusion();
      if (exclusion.isPresent()) {
        affected
            .computeIfAbsent(exclusion.get().setting(), it -> new Affected())
            .addPods(each, PodOutcome.EXCLUDED);
        webhooks.put(each.id(), exclusion.get().webhook());
      }
    }
    List<FleetFinding> findings = new ArrayList<>(undecided(all));
    affected.forEach(
        (setting, pods) ->
            findings.addAll(
                pods.finding(
                    ids ->
                        setting == Setting.ABSENT
                            ? absent(ids)
                            : leftOut(setting, pods, ids, webhooks.getOrDefault(ids.get(0), "")))));
    return findings;
  }

  /** A restart may change nothing here, so the condition comes first. */
  private static List<FleetFinding> undecided(FleetFacts all) {
    Affected affected = new Affected();
    for (PodGroup each : all.kubernetes().groups()) {
      affected.addPods(each, PodOutcome.UNDECIDED);
    }
    String webhook = all.kubernetes().cluster().webhook().map(Webhook::name).orElse("");
    return affected.finding(
        ids ->
            Finding.of(
                    Affected.subject(ids, "did", "did")
                        + " not get the configured role. A condition of the webhook may leave the"
                        + " pods out.")
                .withSeverity(Severity.WARNING)
                .remedy(
                    Remedy.of(
                            "Look at the condition first. If it takes the pods, restart them: a"
                                + " pod is given its role when it is made.")
                        .fix(
                            NamedFix.of(CODE, "conditions")
                                .of(ids.get(0))
                                .with("webhook", webhook)
                                .fix())));
  }

  private static Finding absent(List<WorkloadId> ids) {
    return Finding.of(
            "The cluster has no pod identity webhook, so "
                + Affected.subject(ids, "does", "do")
                + " not get the configured role.")
        .remedy(
            Remedy.of(
                    "EKS installs the webhook with the cluster; see which webhooks there are."
                        + " Other clusters install it themselves.")
                .fix(Fix.of(CODE, "webhooks")));
  }

  private static Finding leftOut(
      Setting setting, Affected pods, List<WorkloadId> ids, String webhook) {
    Finding finding =
        Finding.of(
                Affected.subject(ids, "has", "have")
                    + " a configured role, and "
                    + keeper(setting)
                    + " the webhook from injecting it.")
            .withSeverity(Severity.WARNING);
    switch (setting) {
      case ANNOTATION:
        return finding.remedy(template(pods, ids, "annotation"));
      case LABEL:
        return finding.remedy(template(pods, ids, "label"));
      default:
        Remedy change = Remedy.of(change(setting));
        for (String block : blocks(setting)) {
          change =
              change.fix(NamedFix.of(CODE, block).of(ids.get(0)).with("webhook", webhook).fix());
        }
        return finding.remedy(change).remedy(pods.restart(CODE, ids));
    }
  }

  /** A CronJob and a pod have it in another place than the command looks for it. */
  private static Remedy template(Affected pods, List<WorkloadId> ids, String block) {
    String text =
        "If the pods need the role, remove the "
            + block
            + " from the template of the workload."
            + (ids.size() > 1 ? " Do the same for the others." : "");
    WorkloadId first = ids.get(0);
    return PodRestart.isFor(first)
        ? TemplateChange.of(text, CODE, block, first, pods.rollout(first))
        : Remedy.of(text);
  }

  private static String keeper(Setting setting) {
    switch (setting) {
      case ANNOTATION:
        return "the annotation skip-containers keeps";
      case LABEL:
        return "the label skip-pod-identity-webhook keeps";
      case NAMESPACE_SELECTOR:
        return "a namespaceSelector keeps";
      case OBJECT_SELECTOR:
        return "an objectSelector keeps";
      case RULES:
        return "its rules keep";
      default:
        return "a matchCondition keeps";
    }
  }

  private static String change(Setting setting) {
    switch (setting) {
      case NAMESPACE_SELECTOR:
        return "If the pods need the role, compare the selector with the labels of the namespace."
            + " Change one of them.";
      case OBJECT_SELECTOR:
        return "If the pods need the role, compare the selector with the labels of the pods."
            + " Change one of them.";
      case RULES:
        return "Add a rule for new pods to the webhook.";
      default:
        return "If the pods need the role, change the expression so that it is true for them, or"
            + " remove the condition.";
    }
  }

  private static List<String> blocks(Setting setting) {
    switch (setting) {
      case NAMESPACE_SELECTOR:
        return Arrays.asList("namespace-selector", "edit");
      case OBJECT_SELECTOR:
        return Arrays.asList("object-selector", "edit");
      case RULES:
        return Arrays.asList("edit", "rule");
      default:
        return Arrays.asList("conditions", "edit");
    }
  }
}
