package dev.whoami.lint.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.token.LongLivedKey;
import java.util.ArrayList;
import java.util.List;

/** Access keys of IAM users: those that pipelines are given, and those that files make. */
final class LongLivedKeys implements LintRule {
  @Override
  public List<LintFinding> judge(Declarations all) {
    List<LintFinding> findings = new ArrayList<>();
    for (LongLivedKey each : all.only(LongLivedKey.class)) {
      boolean isMade = each.kind() == LongLivedKey.Kind.RESOURCE;
      findings.add(LintFinding.of(isMade ? made() : given(each), each.at()));
    }
    return findings;
  }

  private static Finding given(LongLivedKey key) {
    return Finding.of(
            "This pipeline of "
                + key.kind().title()
                + " uses a long-lived access key of AWS: it works for anyone who gets it, until"
                + " somebody deletes it.")
        .because(
            "the file takes the key from a secret or a variable"
                + (key.places() == 1 ? "" : " in " + key.places() + " places"))
        .because("no session token is beside the key, so it does not expire")
        .remedy(
            Remedy.of(
                    "Let the job assume a role with a token of "
                        + key.kind().title()
                        + ". Then delete the key.")
                .fix(fix(key)));
  }

  private static Fix fix(LongLivedKey key) {
    switch (key.kind()) {
      case GITHUB:
        return Fix.of("WHO821", "github");
      case BITBUCKET:
        return Fix.of("WHO821", "bitbucket");
      case GITLAB:
        return Fix.of("WHO821", "gitlab");
      default:
        return Fix.of("WHO821", "script");
    }
  }

  /** Only a few programs need one, such as a mail server that sends by the SMTP of SES. */
  private static Finding made() {
    return Finding.of(
            "This resource makes a long-lived access key of AWS: it works for anyone who gets it,"
                + " until somebody deletes it.")
        .withSeverity(Severity.NOTE)
        .because("an access key of a user does not expire")
        .remedy(
            Remedy.of(
                "Give the program or the pipeline a role instead, and delete the user's key. If"
                    + " something outside AWS needs the key, allow this finding."));
  }
}
