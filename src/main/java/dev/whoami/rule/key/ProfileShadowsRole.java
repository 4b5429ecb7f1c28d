package dev.whoami.rule.key;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import dev.whoami.rule.part.Shadow;
import java.util.Optional;

/** A profile overrides the role, or names a role that it does not get. */
public final class ProfileShadowsRole implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Optional<Finding> denied = ProfileRoleDenied.in(j);
    if (denied.isPresent()) {
      return denied;
    }
    Optional<Finding> rejected = ProfileRoleRejected.in(j);
    if (rejected.isPresent()) {
      return rejected;
    }
    Optional<Finding> assumed = ProfileRoleSource.in(j);
    if (assumed.isPresent()) {
      return assumed;
    }
    Optional<Finding> skipped = ProfileRoleSkipped.in(j);
    if (skipped.isPresent()) {
      return skipped;
    }
    Optional<Finding> process = ProcessBeforeRole.in(j);
    return process.isPresent() ? process : shadow(j);
  }

  private static Optional<Finding> shadow(Judgement j) {
    return Shadow.by(Source.PROFILE, j.examination())
        .map(
            shadow ->
                shadow
                    .finding(given(j.examination()), "them", j.examination())
                    .remedy(remedy(j.examination())));
  }

  private static Remedy remedy(Examination x) {
    return x.programOf(x.walk())
        .filter(it -> it.program().settings().ownProfile().isPresent())
        .map(it -> Remedy.of("Remove the profile from the settings of " + it.title() + "."))
        .orElseGet(() -> removal("Remove the profile."));
  }

  /** What the profile contains, and which identity results. */
  private static String given(Examination x) {
    return x.seen().outcomeOf(Source.PROFILE).detail().isOfProcess()
        ? "a profile has a credential_process that gives keys"
        : "a profile has keys";
  }

  static Remedy removal(String text) {
    return Remedy.of(
            text
                + " Profiles are in ~/.aws, or in the files that AWS_SHARED_CREDENTIALS_FILE and"
                + " AWS_CONFIG_FILE name, in the image or on a mount. To try it now:")
        .fix(Fix.of("WHO107", "without-profile"));
  }
}
