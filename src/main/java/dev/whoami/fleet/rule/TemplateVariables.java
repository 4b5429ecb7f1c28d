package dev.whoami.fleet.rule;

import dev.whoami.diagnosis.Remedy;
import dev.whoami.fleet.model.WorkloadId;
import java.util.List;

/** The variables that a workload's own template sets, and that keep the webhook from its work. */
final class TemplateVariables {
  private TemplateVariables() {}

  /** By the block "remove" of a finding's page. */
  static Remedy removal(String code, Affected affected, List<WorkloadId> ids) {
    return TemplateChange.of(
        "Remove AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE from the template of the workload."
            + " The webhook sets what is needed.",
        code,
        "remove",
        ids.get(0),
        affected.rollout(ids.get(0)));
  }
}
