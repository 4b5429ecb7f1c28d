package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Source;
import java.util.Optional;

/** A profile wins over the role, or names one that it does not get. */
final class ProfileShadowsRole implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Optional<Finding> denied = ProfileRoleDenied.in(j);
    return denied.isPresent() ? denied : shadow(j);
  }

  private static Optional<Finding> shadow(Judgement j) {
    return Shadow.by(Source.PROFILE, j.examination())
        .map(
            shadow ->
                shadow
                    .finding("a profile has keys", j.examination())
                    .remedy(remedy(j.examination())));
  }

  private static Remedy remedy(Examination x) {
    return x.programOf(x.walk())
        .filter(it -> it.program().settings().ownProfile().isPresent())
        .map(it -> Remedy.of("Take the profile out of the settings of " + it.title() + "."))
        .orElseGet(ProfileShadowsRole::removal);
  }

  private static Remedy removal() {
    return Remedy.of(
            "Remove ~/.aws from the image or the mount, and unset AWS_PROFILE. To try it now:")
        .commands(
            "unset AWS_PROFILE",
            "AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_CONFIG_FILE=/dev/null COMMAND");
  }
}
