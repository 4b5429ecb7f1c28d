package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.model.token.PipelineJob;
import dev.whoami.lint.model.token.TokenDenial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A job of a pipeline whose role certainly refuses every token of the job. */
final class UnfitPipelineTrust implements LintRule {
  private static final String AUDIENCE = "AUDIENCE";

  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    NamedRoles named = NamedRoles.in(all);
    for (PipelineJob each : all.only(PipelineJob.class)) {
      if (!each.getsNoToken() && !each.role().isEmpty()) {
        refused(each, named.of(each.role()))
            .ifPresent(it -> findings.add(LintFinding.of(it, each.at())));
      }
    }
    Set<String> reported = findings.stream().map(it -> place(it.at())).collect(Collectors.toSet());
    new RefusedEvents(named)
        .judge(all).stream()
            .filter(it -> !reported.contains(place(it.at())))
            .forEach(findings::add);
    return findings;
  }

  private static String place(SourceLocation at) {
    return at.file() + ":" + at.line().orElse(0);
  }

  private static Optional<Finding> refused(PipelineJob job, List<Role> roles) {
    return NamedRoles.denial(roles, it -> it.denialOf(job))
        .map(it -> finding(job, roles.get(0), it));
  }

  private static Finding finding(PipelineJob job, Role role, TokenDenial denial) {
    Finding finding =
        Finding.of(
            "Job "
                + job.shown()
                + " cannot assume the role "
                + role.shown()
                + ": the role's trust policy refuses every token that "
                + job.forge().title()
                + " can give this job."
                + denial.difference());
    return told(finding, job)
        .because(
            "the trust policy in "
                + role.at().file()
                + role.at().line().map(it -> ":" + it).orElse("")
                + " wants "
                + String.join(", ", denial.shownConditions()))
        .remedy(remedy(job));
  }

  private static Finding told(Finding finding, PipelineJob job) {
    switch (job.forge()) {
      case GITHUB:
        return finding.because("the subject of its token ends with " + job.subjects().shown());
      case GITLAB:
        return finding;
      default:
        return finding.because("the subject of its token is " + job.subjects().shown());
    }
  }

  private static String repository(PipelineJob job) {
    String unknown = job.forge().exampleOfRepository();
    return job.repository().isEmpty() ? unknown : ShownName.subjectOr(unknown, job.repository());
  }

  private static Remedy remedy(PipelineJob job) {
    return Remedy.of("Let the trust policy name what the token of this job has:").fix(fix(job));
  }

  private static Fix fix(PipelineJob job) {
    String audience = job.audiences().isEmpty() ? AUDIENCE : job.audiences().get(0);
    String shown = ShownName.subjectOr(AUDIENCE, audience);
    switch (job.forge()) {
      case GITHUB:
        return Fix.of("WHO818", "github")
            .with("context", job.subjects().example())
            .with("audience", shown)
            .with("repository", repository(job));
      case GITLAB:
        return Fix.of("WHO818", "gitlab")
            .with("audience", shown)
            .with("repository", repository(job));
      case CIRCLECI:
        return Fix.of("WHO818", "circleci")
            .with("audience", job.audiences().isEmpty() ? "ORGANIZATION" : shown);
      case BITBUCKET:
        return Fix.of("WHO818", "bitbucket");
      default:
        return Fix.of("WHO818", "buildkite").with("audience", shown);
    }
  }
}
