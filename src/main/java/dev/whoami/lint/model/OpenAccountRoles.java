package dev.whoami.lint.model;

import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.model.pod.AccountRole;
import dev.whoami.lint.model.pod.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Declarations that give a role to an unknown ServiceAccount. It may be any account, so no pod
 * beside it is judged as one without a role; the report says so.
 */
public final class OpenAccountRoles {
  private OpenAccountRoles() {}

  public static List<Unresolved> in(Declarations all) {
    if (all.workloads().stream().noneMatch(OpenAccountRoles::mayNeedOne)) {
      return Collections.emptyList();
    }
    List<Unresolved> open = new ArrayList<>();
    for (AccountRole each : all.accountRoles()) {
      if (!each.account().name().isKnown()) {
        open.add(
            Unresolved.of(
                each.at(),
                "This may give any ServiceAccount a role: no pod counts as one without a role."));
      }
    }
    return Collections.unmodifiableList(open);
  }

  private static boolean mayNeedOne(Workload workload) {
    return !workload.hasOwnIdentity()
        && workload.containers().stream().anyMatch(it -> !it.uses().isEmpty());
  }
}
