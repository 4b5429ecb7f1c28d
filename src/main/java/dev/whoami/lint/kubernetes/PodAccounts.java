package dev.whoami.lint.kubernetes;

import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.pod.AccountRole;
import dev.whoami.lint.model.pod.PodAccount;
import dev.whoami.lint.value.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ServiceAccounts among objects that belong together, which these name or refer to. */
final class PodAccounts {
  /** By what references name, in Terraform. */
  private final Map<String, PodAccount> byKey = new HashMap<>();

  private PodAccounts() {}

  static PodAccounts in(List<KubernetesObject> objects) {
    PodAccounts accounts = new PodAccounts();
    for (KubernetesObject each : objects) {
      if (each.isServiceAccount() && !each.key().isEmpty()) {
        accounts.byKey.put(each.key(), declaredBy(each));
      }
    }
    return accounts;
  }

  /** The one that an object is, or adds to. */
  static PodAccount declaredBy(KubernetesObject object) {
    return PodAccount.of(namespace(object), object.metadata().field("name").setting());
  }

  /** Terraform has a namespace where none is given; of a manifest the command line may have one. */
  private static Setting namespace(KubernetesObject object) {
    return usual(object.metadata().field("namespace").setting(), object.at());
  }

  private static Setting usual(Setting namespace, SourceLocation at) {
    return namespace.isAbsent() && at.dialect().isTerraform()
        ? Setting.known("default")
        : namespace;
  }

  /** The one that the pods of an object run as: where it names none, that is "default". */
  PodAccount of(KubernetesObject object) {
    Node spec = object.podSpec();
    Node named =
        spec.has("serviceAccountName")
            ? spec.field("serviceAccountName")
            : spec.field("serviceAccount");
    Setting name = named.setting();
    return resolved(
        PodAccount.of(namespace(object), name.isAbsent() ? Setting.known("default") : name));
  }

  /** The same, for the account that is declared where the name is a reference. */
  AccountRole resolved(AccountRole role) {
    return AccountRole.of(role.at(), resolved(role.account()));
  }

  private PodAccount resolved(PodAccount account) {
    return account.name().isUnknown()
        ? account.name().reference().map(byKey::get).orElse(account)
        : account;
  }
}
