package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.kubernetes.PodOutcome;
import dev.whoami.fleet.kubernetes.WebhookExclusion.Setting;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** There is no webhook, or a selector, a label or an annotation keeps it from these pods. */
final class WebhookLeavesOut implements FleetRule {
  static final String CODE = "WHO911";

  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Map<Setting, Affected> affected = new EnumMap<>(Setting.class);
    Map<WorkloadId, PodGroup> groups = new HashMap<>();
    for (PodGroup each : all.kubernetes().groups()) {
      for (Setting setting : each.leftOut().settings(PodOutcome.EXCLUDED)) {
        affected
            .computeIfAbsent(setting, it -> new Affected())
            .addLeftOut(each, PodOutcome.EXCLUDED, setting);
        groups.put(each.id(), each);
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
                            : leftOut(
                                setting, pods, ids, webhook(setting, groups.get(ids.get(0)))))));
    return findings;
  }

  private static String webhook(Setting setting, @Nullable PodGroup group) {
    return group == null ? "" : group.leftOut().webhook(PodOutcome.EXCLUDED, setting);
  }

  /** A restart may change nothing here, so the setting comes first. */
  private static List<FleetFinding> undecided(FleetFacts all) {
    List<FleetFinding> findings = new ArrayList<>();
    findings.addAll(undecided(all, Setting.MATCH_CONDITION, "condition", "conditions"));
    findings.addAll(
        undecided(all, Setting.NAMESPACE_SELECTOR, "namespaceSelector", "namespace-selector"));
    return findings;
  }

  private static List<FleetFinding> undecided(
      FleetFacts all, Setting setting, String title, String block) {
    Affected affected = new Affected();
    for (PodGroup each : all.kubernetes().groups()) {
      affected.addLeftOut(each, PodOutcome.UNDECIDED, setting);
    }
    String webhook =
        all.kubernetes().groups().stream()
            .map(it -> it.leftOut().webhook(PodOutcome.UNDECIDED, setting))
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElse("");
    return affected.finding(
        ids ->
            Finding.of(
                    Affected.subject(ids, "did", "did")
                        + " not get the configured role. A "
                        + title
                        + " of the webhook may leave the pods out.")
                .withSeverity(Severity.WARNING)
                .remedy(
                    Remedy.of(
                            "Look at the "
                                + title
                                + " first. If it takes the pods, restart them: a pod is given its"
                                + " role when it is made.")
                        .fix(
                            NamedFix.of(CODE, block)
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
                    "Install the webhook. EKS does so with the cluster, so see first which webhooks"
                        + " there are:")
                .fix(Fix.of(CODE, "webhooks")))
        .remedy(
            Remedy.of("On kOps, add this to the cluster's spec, and update the cluster:")
                .fix(Fix.of(CODE, "kops")));
  }

  private static Finding leftOut(
      Setting setting, Affected pods, List<WorkloadId> ids, String webhook) {
    Finding finding =
        Finding.of(
            Affected.subject(ids, "has", "have")
                + " a configured role, and the webhook does not inject it: "
                + WebhookChange.why(setting)
                + ".");
    if (setting != Setting.ADDED_LATER) {
      finding = finding.withSeverity(Severity.WARNING);
    }
    switch (setting) {
      case ANNOTATION:
        return finding.remedy(template(pods, ids, "annotation"));
      case LABEL:
        return finding.remedy(template(pods, ids, "label"));
      default:
        return finding
            .remedy(WebhookChange.of(setting, ids.get(0), webhook))
            .remedy(pods.restart(CODE, ids));
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
}
