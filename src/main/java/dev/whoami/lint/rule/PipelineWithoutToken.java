package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.token.Forge;
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
    return job.forge() == Forge.BITBUCKET ? ofBitbucket(job) : ofGitHub(job);
  }

  private static Finding ofGitHub(PipelineJob job) {
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

  private static Finding ofBitbucket(PipelineJob job) {
    return Finding.of(
            "Step "
                + job.shown()
                + " is to assume a role with a token of Bitbucket and gets none: it does not ask"
                + " for one, so BITBUCKET_STEP_OIDC_TOKEN is empty and the call fails.")
        .because("the step has no oidc: true")
        .remedy(Remedy.of("Ask for a token in the step:").fix(Fix.of("WHO819", "bitbucket")));
  }
}
