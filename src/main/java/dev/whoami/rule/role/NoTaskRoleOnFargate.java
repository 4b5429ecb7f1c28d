package dev.whoami.rule.role;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.place.Platform;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** A Fargate task without a task role: it has no credentials. */
public final class NoTaskRoleOnFargate implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    boolean fargate = x.place().platform() == Platform.ECS_FARGATE;
    boolean isNone = j.verdict().kind() == IdentityKind.NONE && !x.seen().haveCrash();
    if (!fargate || !MissingTaskRole.in(x) || !isNone) {
      return Optional.empty();
    }
    return Optional.of(
        MissingTaskRole.explain(
            Finding.of(
                MissingTaskRole.fact(x)
                    + " Fargate has no Host Role to fall back to, so there are no credentials at"
                    + " all. The execution role is for ECS itself and is never given to a"
                    + " container."),
            j));
  }
}
