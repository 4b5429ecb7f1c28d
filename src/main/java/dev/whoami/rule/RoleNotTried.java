package dev.whoami.rule;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.rule.key.PolicyDenial;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** A program assumes a role that its settings name, and only STS knows whether it may. */
final class RoleNotTried implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return x.programs().stream()
        .filter(each -> WalkVerdict.of(x, each.walk()).assumed().isPresent())
        .findFirst()
        .map(each -> finding(each, WalkVerdict.of(x, each.walk()), x));
  }

  private static Finding finding(ConfiguredWalk program, WalkVerdict verdict, Examination x) {
    Arn role = verdict.assumed().get();
    PolicyDenial fixes = PolicyDenial.ofRole(role, verdict.arn(), x);
    return Finding.of(
            program.title()
                + " assumes the role "
                + role.roleName().orElse("ROLE")
                + " as the "
                + verdict.kind().words()
                + verdict.role().map(it -> " " + it).orElse("")
                + ". whoami does not ask STS for it, so it does not know whether STS allows that.")
        .ofProgram()
        .because(program.program().file() + ": the role is " + role)
        .remedy(
            Remedy.of("Ask STS for the role with the same credentials, in this container:")
                .fix(Fix.of("WHO627", "ask").with("roleArn", ShellWord.of(role.toString()))))
        .remedy(fixes.trust());
  }
}
