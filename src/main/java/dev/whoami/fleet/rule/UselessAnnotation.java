package dev.whoami.fleet.rule;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
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
 * The annotation is not a role's ARN, the role's account has no provider for the cluster, or there
 * is no such role.
 */
final class UselessAnnotation implements FleetRule {
  @Override
  public List<FleetFinding> judge(FleetFacts all) {
    Affected affected = new Affected();
    Affected unknown = new Affected();
    Map<WorkloadId, String> accounts = new HashMap<>();
    for (PodGroup each : all.kubernetes().groups()) {
      String role = each.configured().role().orElse("");
      if (each.configured().is(Mechanism.IRSA) && !isRole(role)) {
        String fault = "the annotation " + role + " is not the ARN of a role";
        affected.addPods(each.id(), fault, each.replicas(), each.replicas());
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
                    .remedy(
                        Remedy.of("Annotate the service account with the ARN of a role.")
                            .fix(
                                NamedFix.of("WHO906", "annotate")
                                    .with("namespace", ids.get(0).space())
                                    .with(
                                        "serviceAccount",
                                        accounts.getOrDefault(ids.get(0), "default"))
                                    .fix()))));
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
    findings.addAll(MissingRole.judge(all));
    return findings;
  }

  private static boolean isRole(String annotation) {
    return Arn.parse(annotation).filter(it -> it.kind() == Arn.Kind.ROLE).isPresent();
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
