package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.pod.AccountRole;
import dev.whoami.lint.model.pod.PodAccount;
import dev.whoami.lint.model.pod.ServiceAccount;
import dev.whoami.lint.model.pod.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pods that use AWS as a ServiceAccount that is declared without a role, or as the one that every
 * namespace has ("default"). Another account that is declared nowhere here, and one that anything
 * here may give a role, is not judged.
 */
final class PodWithoutRole implements LintRule {
  /** The account of pods that name none. */
  private static final String DEFAULT = "default";

  /** No namespace is called so. */
  private static final String ANY_NAMESPACE = "*";

  @Override
  public List<LintFinding> judge(Declarations all) {
    Accounts accounts = new Accounts(all);
    List<LintFinding> findings = new ArrayList<>();
    for (Workload each : all.workloads()) {
      Optional<ServiceAccount> account = accounts.withoutRoleOf(each);
      boolean isOfDefault = accounts.areOfDefaultWithoutRole(each);
      boolean isWithoutRole = account.isPresent() || isOfDefault;
      // The sources of the code are read only here.
      PodUse use =
          isWithoutRole && !each.hasOwnIdentity() ? PodUse.of(each, all) : PodUse.nothing();
      if (use.isOfAws()) {
        account.ifPresent(it -> findings.add(found(each, it, use)));
      }
      if (use.isOfAws() && isOfDefault) {
        findings.add(foundAsDefault(each, use));
      }
    }
    return findings;
  }

  private static LintFinding found(Workload workload, ServiceAccount account, PodUse use) {
    String shown = account.account().shown();
    Finding finding =
        Finding.of(
                workload.name()
                    + uses(use)
                    + ", and its "
                    + shown
                    + " is declared without a role. Unless something that is not here gives it"
                    + " one, its pods on EKS run as the role of their node, or get no"
                    + " credentials.")
            .because(use.signs())
            .because(shown + " has no eks.amazonaws.com/role-arn" + place(workload, account))
            .because("no Pod Identity association here names it")
            .remedy(
                Remedy.of(
                        "Give the ServiceAccount its own role, by EKS Pod Identity or by the"
                            + " annotation of IRSA.")
                    .fix(
                        Fix.of(
                            "WHO817",
                            workload.at().dialect().isTerraform() ? "terraform" : "annotation")));
    return LintFinding.of(bySeverity(use.withPolicy(finding, workload), use), workload.at());
  }

  private static LintFinding foundAsDefault(Workload workload, PodUse use) {
    Finding finding =
        Finding.of(
                workload.name()
                    + uses(use)
                    + ", and its pods run as the ServiceAccount default of their"
                    + " namespace, which nothing here gives a role. Unless something that is not"
                    + " here does, on EKS they run as the role of their node, or get no"
                    + " credentials.")
            .because(use.signs())
            .because("its serviceAccountName is default, or is not set")
            .remedy(
                Remedy.of(
                        "Make a ServiceAccount with its own role, by EKS Pod Identity or by the"
                            + " annotation of IRSA, and name it as serviceAccountName.")
                    .fix(
                        Fix.of(
                            "WHO817",
                            workload.at().dialect().isTerraform() ? "terraform" : "account")));
    return LintFinding.of(bySeverity(use.withPolicy(finding, workload), use), workload.at());
  }

  private static String uses(PodUse use) {
    return use.isProven() ? " uses AWS" : " may use AWS";
  }

  private static Finding bySeverity(Finding finding, PodUse use) {
    if (!use.isProven()) {
      return finding.withSeverity(Severity.NOTE);
    }
    return use.isOfAgents()
        ? finding
            .withSeverity(Severity.NOTE)
            .because("it seems to be an agent, which may use the node's role on purpose")
        : finding;
  }

  private static String place(Workload workload, ServiceAccount account) {
    return account.at().file().equals(workload.at().file())
        ? account.at().line().map(it -> " (line " + it + ")").orElse("")
        : " (in another file)";
  }

  /** By what they are called: there may be very many. */
  private static final class Accounts {
    private final Map<String, ServiceAccount> declared = new HashMap<>();
    private final Map<String, Set<String>> namespacesWithRole = new HashMap<>();
    private final boolean isAnyOpen;

    Accounts(Declarations all) {
      all.serviceAccounts()
          .forEach(each -> declared.putIfAbsent(key(each.account(), each.at()), each));
      List<AccountRole> roles = all.accountRoles();
      roles.forEach(each -> addRole(each.account()));
      this.isAnyOpen = roles.stream().anyMatch(each -> !each.account().name().isKnown());
    }

    private void addRole(PodAccount account) {
      namespacesWithRole
          .computeIfAbsent(account.name().text(), it -> new HashSet<>())
          .add(account.namespace().isKnown() ? account.namespace().text() : ANY_NAMESPACE);
    }

    /** In one folder what is not said is the same; elsewhere only what is known is. */
    private static String key(PodAccount account, SourceLocation at) {
      String place =
          account.namespace().isKnown() ? account.namespace().text() : "\n" + at.folder();
      return account.name().text() + "\n" + place;
    }

    Optional<ServiceAccount> withoutRoleOf(Workload workload) {
      PodAccount account = workload.account();
      return mayHaveRole(account)
          ? Optional.empty()
          : Optional.ofNullable(declared.get(key(account, workload.at())))
              .filter(it -> it.account().isCertainly(account));
    }

    /**
     * Whether pods run as the account that Kubernetes makes in each namespace, as it makes it. What
     * has no image is a patch, and the object that it changes may name an account.
     */
    boolean areOfDefaultWithoutRole(Workload workload) {
      PodAccount account = workload.account();
      boolean isWhole = workload.containers().stream().allMatch(it -> it.image().isPresent());
      return isWhole
          && account.name().is(DEFAULT)
          && !declared.containsKey(key(account, workload.at()))
          && !mayHaveRole(account);
    }

    private boolean mayHaveRole(PodAccount account) {
      Set<String> namespaces =
          namespacesWithRole.getOrDefault(account.name().text(), Collections.emptySet());
      boolean isOfAny = !account.namespace().isKnown() && !namespaces.isEmpty();
      return isAnyOpen
          || isOfAny
          || namespaces.contains(ANY_NAMESPACE)
          || namespaces.contains(account.namespace().text());
    }
  }
}
