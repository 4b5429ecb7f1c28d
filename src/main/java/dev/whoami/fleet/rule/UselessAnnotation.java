package dev.whoami.fleet.rule;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.fleet.account.AccountFacts;
import dev.whoami.fleet.account.OidcHosts;
import dev.whoami.fleet.kubernetes.PodGroup;
import dev.whoami.fleet.model.FleetFinding;
import dev.whoami.fleet.model.Mechanism;
import dev.whoami.fleet.model.WorkloadId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The annotation is not a role's ARN, the role's account has no provider for the cluster, there is
 * no such role, or tasks have no network to ask for it.
 */
final class UselessAnnotation implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected affected = new Affected();
    Affected blank = new Affected();
    Affected unknown = new Affected();
    Map<WorkloadId, String> accounts = new HashMap<>();
    for (PodGroup each : all.kubernetes().groups()) {
      String role = each.configured().role().orElse("");
      if (each.configured().is(Mechanism.IRSA) && !each.configured().namesRole()) {
        String shown = role.equals(role.trim()) ? role : "\"" + role + "\"";
        boolean isInBlanks = each.configured().namesRoleInBlanks();
        String end = isInBlanks ? " has a blank around the ARN" : " is not the ARN of a role";
        String fault = "the annotation " + shown + end;
        (isInBlanks ? blank : affected).addPods(each.id(), fault, each.replicas(), each.replicas());
        accounts.put(each.id(), each.account());
      } else if (each.configured().is(Mechanism.IRSA)) {
        missingProvider(role, all)
            .ifPresent(it -> unknown.addPods(each.id(), it, each.replicas(), each.replicas()));
      }
    }
    List<FleetFinding> findings = new ArrayList<>();
    findings.addAll(
        affected.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "has", "have")
                            + " a role annotation that is not the ARN of a role. STS rejects each"
                            + " request for it.")
                    .remedy(annotate(ids.get(0), accounts))));
    findings.addAll(
        blank.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "has", "have")
                            + " a blank before or after the ARN in the role annotation. The AWS"
                            + " SDK for Java 2.x removes it. STS rejects the ARN with it.")
                    .withSeverity(Severity.WARNING)
                    .remedy(annotate(ids.get(0), accounts))));
    String cluster = all.kubernetes().name();
    NamedFix provider = NamedFix.of("WHO906", "provider").with("cluster", cluster);
    findings.addAll(
        unknown.finding(
            ids ->
                Finding.of(
                        Affected.subject(ids, "has", "have")
                            + " a role by IRSA, and the role's account does not know this cluster"
                            + " as an OIDC provider. STS rejects each request for the role.")
                    .remedy(
                        Remedy.of("Make the cluster's issuer known to the account of the role.")
                            .fix(provider.fix()))));
    findings.addAll(foreign(all));
    findings.addAll(MissingRole.judge(all));
    findings.addAll(RoleWithoutNetwork.judge(all));
    return findings;
  }

  private static Remedy annotate(WorkloadId workload, Map<WorkloadId, String> accounts) {
    return Remedy.of("Annotate the service account with the ARN of a role.")
        .fix(
            NamedFix.of("WHO906", "annotate")
                .with("namespace", workload.space())
                .with("serviceAccount", accounts.getOrDefault(workload, "default"))
                .fix());
  }

  /** Roles of another partition than that of the cluster, whose STS does not know them. */
  private static List<FleetFinding> foreign(FleetFacts all) {
    Affected affected = new Affected();
    for (PodGroup each : all.kubernetes().groups()) {
      if (each.trust().isForeign()) {
        String fault = each.trust().denial().orElse("");
        affected.addPods(each.id(), fault, each.replicas(), each.replicas());
      }
    }
    return affected.finding(
        ids ->
            Finding.of(
                    Affected.subject(ids, "has", "have")
                        + " a role of another AWS partition. STS of the cluster's region rejects"
                        + " each request for it.")
                .remedy(Remedy.of("Configure a role of an account in the cluster's partition.")));
  }

  private static Optional<String> missingProvider(String role, FleetFacts all) {
    String owner = Arn.parse(role).map(Arn::account).orElse("");
    AccountFacts account = all.kubernetes().account();
    Optional<Set<String>> providers = account.providers(owner);
    String issuer = all.kubernetes().issuer();
    boolean isUnknown =
        providers.isPresent()
            && (issuer.isEmpty()
                ? providers.get().stream().noneMatch(OidcHosts::isOfEks)
                : !providers.get().contains(issuer));
    return isUnknown
        ? Optional.of(
            "account "
                + owner
                + " has no OIDC provider for "
                + (issuer.isEmpty() ? "any EKS cluster" : issuer))
        : Optional.empty();
  }
}
