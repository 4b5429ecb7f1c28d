package dev.whoami.rule.metadata;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Lightsail;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The role of a Lightsail instance, which the instance's owner cannot change. */
public final class LightsailRole implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return j.verdict().kind() == IdentityKind.HOST_ROLE && Lightsail.isHost(x)
        ? Optional.of(finding(j))
        : Optional.empty();
  }

  private static Finding finding(Judgement j) {
    String account = j.verdict().account().map(it -> " (" + it + ")").orElse("");
    Finding finding =
        Finding.of(
            "This is the role that Lightsail gives to each of its instances. It belongs to an"
                + " account of AWS"
                + account
                + ", not to yours: you can attach no policy to it, and Lightsail takes no other"
                + " role for the instance. It is denied nearly everything.");
    for (String each : j.verdict().because()) {
      finding = finding.because(each);
    }
    return finding
        .remedy(
            Remedy.of(
                "Have the code get a role of your own account: by IAM Roles Anywhere, with a"
                    + " certificate on this machine, or on an EC2 instance or ECS in its place."
                    + " Keys of an IAM user also work, but you must store and renew them by hand."))
        .remedy(
            Remedy.of(
                    "If the code needs only a bucket of Lightsail, give this instance access to"
                        + " it:")
                .fix(Fix.of("WHO310", "bucket")));
  }
}
