package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.lint.model.AccountRole;
import dev.whoami.lint.model.AwsUse;
import dev.whoami.lint.model.Container;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.ServiceAccount;
import dev.whoami.lint.model.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pods that use AWS as a ServiceAccount that is declared without a role. An account that is
 * declared nowhere here, and one that anything here may give a role, is not judged.
 */
final class PodWithoutRole implements LintRule {
  private static final String IN_MANIFEST =
      "kind: ServiceAccount\n"
          + "metadata:\n"
          + "  annotations:\n"
          + "    eks.amazonaws.com/role-arn: arn:aws:iam::ACCOUNT:role/NAME";
  private static final String IN_TERRAFORM =
      "resource \"aws_eks_pod_identity_association\" \"NAME\" {\n"
          + "  cluster_name    = \"CLUSTER\"\n"
          + "  namespace       = \"NAMESPACE\"\n"
          + "  service_account = \"SERVICE_ACCOUNT\"\n"
          + "  role_arn        = aws_iam_role.NAME.arn\n"
          + "}";

  @Override
  public List<LintFinding> judge(Declarations all) {
    Accounts accounts = new Accounts(all);
    List<LintFinding> findings = new ArrayList<>();
    for (Workload each : all.workloads()) {
      List<String> signs = signs(each);
      if (!signs.isEmpty() && !each.hasOwnIdentity()) {
        accounts
            .withoutRoleOf(each)
            .ifPresent(account -> findings.add(found(each, account, signs)));
      }
    }
    return findings;
  }

  private static List<String> signs(Workload workload) {
    List<String> signs = new ArrayList<>();
    for (Container each : workload.containers()) {
      for (AwsUse use : each.uses()) {
        signs.add("container " + each.name() + ": " + use.sign());
      }
    }
    return signs;
  }

  private static LintFinding found(Workload workload, ServiceAccount account, List<String> signs) {
    String shown = account.account().shown();
    Finding finding =
        Finding.of(
                workload.name()
                    + " uses AWS, and its "
                    + shown
                    + " is declared without a role. Unless something that is not here gives it"
                    + " one, its pods on EKS run as the role of their node, or get no"
                    + " credentials.")
            .because(signs)
            .because(shown + " has no eks.amazonaws.com/role-arn" + place(workload, account))
            .because("no Pod Identity association here names it")
            .remedy(
                Remedy.of(
                        "Give the ServiceAccount its own role, by EKS Pod Identity or by the"
                            + " annotation of IRSA.")
                    .snippet(workload.at().dialect().isTerraform() ? IN_TERRAFORM : IN_MANIFEST));
    return LintFinding.of(finding, workload.at());
  }

  private static String place(Workload workload, ServiceAccount account) {
    return account.at().file().equals(workload.at().file())
        ? account.at().line().map(it -> " (line " + it + ")").orElse("")
        : " (in another file)";
  }

  /** By their names: there may be very many. */
  private static final class Accounts {
    private final Map<String, List<ServiceAccount>> declared = new HashMap<>();
    private final Map<String, List<AccountRole>> roles = new HashMap<>();
    private final List<AccountRole> open = new ArrayList<>();

    Accounts(Declarations all) {
      all.serviceAccounts().forEach(each -> add(declared, each.account().name().text(), each));
      for (AccountRole each : all.accountRoles()) {
        if (each.account().name().isKnown()) {
          add(roles, each.account().name().text(), each);
        } else {
          open.add(each);
        }
      }
    }

    private static <T> void add(Map<String, List<T>> all, String name, T one) {
      all.computeIfAbsent(name, it -> new ArrayList<>()).add(one);
    }

    Optional<ServiceAccount> withoutRoleOf(Workload workload) {
      String name = workload.account().name().text();
      boolean mayHaveRole =
          !open.isEmpty()
              || roles.getOrDefault(name, Collections.emptyList()).stream()
                  .anyMatch(it -> it.account().mayBe(workload.account()));
      return mayHaveRole
          ? Optional.empty()
          : declared.getOrDefault(name, Collections.emptyList()).stream()
              .filter(it -> isThatOf(workload, it))
              .findFirst();
    }

    /** In one folder what is not said is the same; elsewhere only what is known is. */
    private static boolean isThatOf(Workload workload, ServiceAccount account) {
      boolean isNear =
          folder(workload.at().file()).equals(folder(account.at().file()))
              || account.account().namespace().isKnown();
      return isNear && account.account().isCertainly(workload.account());
    }

    private static String folder(String file) {
      return file.substring(0, file.lastIndexOf('/') + 1);
    }
  }
}
