package dev.whoami.rule.metadata;

import dev.whoami.aws.Partition;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The instance has an instance profile, and EC2 may not assume the role in it. */
public final class InstanceRoleUntrusting implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Observation instance = x.seen().of(Source.INSTANCE_METADATA);
    boolean lacks =
        instance.outcome().has(Fault.ROLE_UNTRUSTING) && j.verdict().kind() == IdentityKind.NONE;
    return lacks ? Optional.of(finding(instance, x)) : Optional.empty();
  }

  private static Finding finding(Observation instance, Examination x) {
    String role = ShellWord.nameOr("ROLE", x.hostRole());
    return Finding.of(
            "The instance has an instance profile, and EC2 is not allowed to assume the role in it,"
                + " "
                + role
                + ": the role's trust policy does not allow EC2, or only on a condition that EC2"
                + " cannot meet. So the instance metadata has no keys to give.")
        .because(instance.evidence())
        .remedy(
            Remedy.of("Save the role's trust policy to a file.")
                .fix(Fix.of("WHO309", "show-trust").with("role", role)))
        .remedy(Remedy.of("Add this statement to the policy in that file:").fix(statement(x)))
        .remedy(
            Remedy.of("Then give the role the changed policy.")
                .fix(Fix.of("WHO309", "update-trust").with("role", role)));
  }

  private static Fix statement(Examination x) {
    boolean isChina = KnownNames.partition(x) == Partition.CHINA;
    return Fix.of("WHO309", isChina ? "statement-in-china" : "statement");
  }
}
