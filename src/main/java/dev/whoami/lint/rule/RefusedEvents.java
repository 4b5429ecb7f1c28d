package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.model.token.JobEvent;
import dev.whoami.lint.model.token.PipelineJob;
import dev.whoami.lint.model.token.TokenDenial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job of GitHub whose role allows some of its events and certainly refuses others. */
final class RefusedEvents implements LintRule {
  private final NamedRoles named;

  RefusedEvents(NamedRoles named) {
    this.named = named;
  }

  /** One finding for each place, with all events that its role refuses. */
  @Override
  public List<LintFinding> judge(Declarations all) {
    Map<String, Refused> refused = new LinkedHashMap<>();
    for (JobEvent each : all.only(JobEvent.class)) {
      List<Role> roles = named.of(each.job().role());
      Optional<TokenDenial> denial = NamedRoles.denial(roles, it -> it.denialOf(each.job()));
      if (denial.isPresent()) {
        String place = each.at().file() + ":" + each.at().line().orElse(0) + each.job().shown();
        refused
            .computeIfAbsent(place, it -> new Refused(each.job(), roles.get(0), denial.get()))
            .events
            .add(each.words());
      }
    }
    List<LintFinding> findings = new ArrayList<>();
    refused.values().forEach(it -> findings.add(LintFinding.of(it.finding(), it.job.at())));
    return findings;
  }

  /** What a role refuses a job. */
  private static final class Refused {
    private final PipelineJob job;
    private final Role role;
    private final TokenDenial denial;
    private final List<String> events = new ArrayList<>();

    Refused(PipelineJob job, Role role, TokenDenial denial) {
      this.job = job;
      this.role = role;
      this.denial = denial;
    }

    private Finding finding() {
      String event = String.join(" and ", events);
      return Finding.of(
              "Job "
                  + job.shown()
                  + " also runs for "
                  + event
                  + ", and the trust policy of its role "
                  + role.shown()
                  + " refuses the token that it has then: the job fails.")
          .because(
              "the trust policy in "
                  + role.at().file()
                  + role.at().line().map(it -> ":" + it).orElse("")
                  + " wants "
                  + String.join(", ", denial.shownConditions()))
          .because("no condition leaves the job out for " + event)
          .remedy(
              Remedy.of("Run the job only where the policy allows it:")
                  .fix(Fix.of("WHO818", "condition").with("ref", denial.exampleOfRef())));
    }
  }
}
