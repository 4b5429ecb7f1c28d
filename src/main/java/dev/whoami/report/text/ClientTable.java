package dev.whoami.report.text;

import dev.whoami.aws.Arn;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.probe.Source;
import dev.whoami.trial.Trial;

/** The texts for a client and for the identity that it gets. */
public final class ClientTable {
  private ClientTable() {}

  public static String name(Walk walk) {
    return walk.client().titleInTable() + " " + walk.version();
  }

  /** The kind of the identity, the role, the source, and why an earlier source was not used. */
  public static String answer(WalkVerdict verdict) {
    StringBuilder answer = new StringBuilder();
    verdict
        .assumed()
        .flatMap(Arn::roleName)
        .ifPresent(role -> answer.append("would assume the role ").append(role).append(", as "));
    answer.append(verdict.isError() ? "error" : verdict.kind().words());
    answer.append(verdict.isAnonymous() ? ", and no error" : "");
    verdict.role().ifPresent(role -> answer.append(' ').append(role));
    verdict.walk().winner().ifPresent(it -> answer.append(", ").append(it.source().title()));
    String because = verdict.because();
    if (!because.isEmpty()) {
      answer.append(verdict.kind() == IdentityKind.NONE ? ": " : "; ").append(because);
    }
    return answer.toString();
  }

  /** What the real library did, if it was run. */
  public static String trial(Examination x, Walk walk) {
    Trial trial = x.trialOf(walk);
    switch (trial.ending()) {
      case NOT_RUN:
        return x.isToBeTried(walk) ? " (" + trial.remark() + ")" : "";
      case STOPPED:
        return " (tried: " + trial.remark() + ")";
      default:
        return x.isAsPredicted(walk)
            ? " (tried: same result)"
            : " (tried: "
                + x.sourceOf(trial, walk).map(Source::title).orElse("nothing")
                + ", which differs)";
    }
  }
}
