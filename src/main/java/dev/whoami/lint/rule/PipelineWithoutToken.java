package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.token.PipelineJob;
import java.util.ArrayList;
import java.util.List;

/** A job of a workflow that is to assume a role with a token, and may not ask for one. */
final class PipelineWithoutToken implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (PipelineJob each : all.only(PipelineJob.class)) {
      if (each.getsNoToken()) {
        findings.add(LintFinding.of(finding(each), each.at()));
      }
    }
    return findings;
  }

  private static Finding finding(PipelineJob job) {
    return Finding.of(
            "Job "
                + job.shown()
                + " is to assume a role with a token of GitHub and gets none: it lacks the"
                + " permission to ask for one, so the action cannot get credentials.")
        .because("neither the job nor the workflow has id-token: write in its permissions")
        .remedy(
            Remedy.of("Give the job this permission. A job with permissions has no others.")
                .fix(Fix.of("WHO819", "permissions")));
  }
}
