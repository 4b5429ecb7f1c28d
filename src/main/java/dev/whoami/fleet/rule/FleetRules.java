package dev.whoami.fleet.rule;

import static dev.whoami.diagnosis.Severity.ERROR;
import static dev.whoami.diagnosis.Severity.NOTE;
import static dev.whoami.diagnosis.Severity.WARNING;

import dev.whoami.diagnosis.CrashFinding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.catalog.CatalogEntry;
import dev.whoami.diagnosis.catalog.CatalogLine;
import dev.whoami.fleet.model.FleetFinding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every rule of fleet by its code: how severe its finding is, in some cases another severity, and
 * the title of its page. A new rule is a class and one line here; no code is reused.
 */
public enum FleetRules implements CatalogEntry {
  WHO901(ERROR, "a role is configured, and pods did not get it", new MissedInjection()),
  WHO902(ERROR, "pods are older than their role", new OlderThanRole()),
  WHO903(ERROR, "a role is injected only partly", new HalfInjected()),
  WHO904(WARNING, "IRSA was given in place of Pod Identity", new OtherMechanism()),
  WHO905(WARNING, "the role changed after pods or tasks started", new ChangedRole()),
  WHO906(ERROR, WARNING, "a configured role that cannot work", new UselessAnnotation()),
  WHO907(ERROR, "the role does not trust the workload", new UntrustingRole()),
  WHO908(WARNING, "a workload that uses AWS has no role of its own", new NodeRoleInReach()),
  WHO909(WARNING, "a workload will lose the node's role at hop limit 1", new ComingHopLimit()),
  WHO910(WARNING, "the Pod Identity agent is not ready where it is needed", new AgentNotReady()),
  WHO911(ERROR, WARNING, "the webhook is absent, or leaves pods out", new WebhookLeavesOut()),
  WHO912(WARNING, "a failing webhook is ignored", new IgnoredFailure()),
  WHO913(ERROR, WARNING, "tasks without a task role", new WithoutTaskRole()),
  WHO914(WARNING, "an agent that cannot give task roles", new AgentWithoutTaskRoles()),
  WHO915(WARNING, "one role for workloads that have nothing in common", new SharedRole()),
  WHO916(ERROR, WARNING, "keys in the environment of a workload", new KeysInWorkload()),
  WHO917(NOTE, "tasks in awsvpc mode can get the role of the instance", new UnblockedMetadata());

  private final CatalogLine line;
  private final FleetRule rule;

  FleetRules(Severity severity, String title, FleetRule rule) {
    this(severity, severity, title, rule);
  }

  FleetRules(Severity severity, Severity inSomeCases, String title, FleetRule rule) {
    this.line = CatalogLine.of(severity, inSomeCases, title);
    this.rule = rule;
  }

  @Override
  public CatalogLine line() {
    return line;
  }

  @Override
  public String fault() {
    return rule.getClass().getSimpleName();
  }

  /** The findings of all rules, in the order of the catalog. */
  public static List<FleetFinding> judge(FleetFacts all) {
    List<FleetFinding> findings = new ArrayList<>();
    List<FleetFacts> apart = all.apart();
    for (FleetRules each : values()) {
      if (each.rule.isOfAll()) {
        findings.addAll(each.found(all));
      } else {
        apart.forEach(one -> findings.addAll(each.foundIn(one)));
      }
    }
    return findings;
  }

  /**
   * A finding in one of several clusters names its cluster, because its commands are for that one.
   */
  private List<FleetFinding> foundIn(FleetFacts one) {
    String cluster = one.kubernetes().identity().prefix();
    return found(one).stream()
        .map(it -> cluster.isEmpty() ? it : it.in(cluster))
        .collect(Collectors.toList());
  }

  /** A bug in a rule is also a finding. */
  private List<FleetFinding> found(FleetFacts all) {
    return CrashFinding.orOf(
        "rule " + name(),
        () ->
            rule.judge(all).stream()
                .map(it -> it.stamped(name(), severity()))
                .collect(Collectors.toList()),
        crash -> Collections.singletonList(FleetFinding.of(crash, "")));
  }
}
