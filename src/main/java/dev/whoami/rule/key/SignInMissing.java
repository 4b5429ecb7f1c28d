package dev.whoami.rule.key;

import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.Observation;
import dev.whoami.probe.SignIn;
import dev.whoami.probe.SignInFlaw;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The profile needs a person's sign-in, which is missing, expired or unusable. */
public final class SignInMissing implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return profile(j.examination())
        .flatMap(
            seen ->
                seen.outcome()
                    .detail()
                    .lackingSignIn()
                    .map(it -> graded(fixed(finding(it, seen), it, j), j)));
  }

  /** The profile as the client reads it, if the client gets to it. */
  private static Optional<Observation> profile(Examination x) {
    return x.walk().visits().stream()
        .filter(it -> it.source() == Source.PROFILE && it.did() != Visit.Did.NOT_REACHED)
        .map(Visit::observation)
        .filter(it -> it.outcome().detail().lackingSignIn().isPresent())
        .findFirst();
  }

  private static Finding graded(Finding finding, Judgement j) {
    return j.verdict().kind() == IdentityKind.NONE
        ? finding
        : finding.withSeverity(Severity.WARNING);
  }

  private static Finding finding(SignIn lacking, Observation seen) {
    if (lacking.flaw() == SignInFlaw.INCOMPLETE) {
      return Finding.of(
              "The profile "
                  + name(lacking)
                  + " has settings of IAM Identity Center and lacks "
                  + String.join(" and ", lacking.missing())
                  + ". So it gives no credentials, even after a sign-in.")
          .because(seen.evidence());
    }
    String how = lacking.isOfIdentityCenter() ? "IAM Identity Center" : "aws login";
    return Finding.of(
            "The profile "
                + name(lacking)
                + " needs a sign-in with "
                + how
                + ", and "
                + state(lacking)
                + ". So it gives no credentials.")
        .because(seen.evidence());
  }

  /** If the platform gives the code a role, the fix is not to sign in. */
  private static Finding fixed(Finding finding, SignIn lacking, Judgement j) {
    Platform platform = j.examination().place().platform();
    boolean hasOwnRole =
        (platform.isEcs() || platform.isPod())
            && j.verdict()
                .source()
                .filter(it -> it == Source.CONTAINER || it == Source.WEB_IDENTITY)
                .isPresent();
    return hasOwnRole
        ? finding.remedy(
            ProfileShadowsRole.removal(
                "The code has the role of "
                    + (platform.isPod() ? "the pod" : "the task")
                    + " here, so remove the profile."))
        : finding
            .remedy(remedy(lacking))
            .remedy(
                Remedy.of(
                    "A program that runs by itself needs a role instead: a task role, a role of the"
                        + " pod, or an instance profile."));
  }

  private static String state(SignIn lacking) {
    switch (lacking.flaw()) {
      case NO_SESSION:
        return "the config file has no section for its sso_session";
      case UNREADABLE:
        return "this user cannot read the token of one";
      case MALFORMED:
        return "the file of its token is not valid JSON";
      default:
        return lacking
            .end()
            .map(it -> "the token expired at " + it)
            .orElse("there is no token from one here");
    }
  }

  private static Remedy remedy(SignIn lacking) {
    String cache = lacking.isOfIdentityCenter() ? "~/.aws/sso/cache" : "the cache of aws login";
    switch (lacking.flaw()) {
      case NO_SESSION:
        return Remedy.of(
                "Correct sso_session in the profile, or add its section to ~/.aws/config. Then sign"
                    + " in.")
            .fix(Fix.of("WHO122", "sso-session"));
      case INCOMPLETE:
        return Remedy.of(
                "Add what the profile lacks, or remove its settings of IAM Identity Center (sso_…)."
                    + " The whole profile:")
            .fix(Fix.of("WHO122", "sso-profile").with("profile", name(lacking)));
      case UNREADABLE:
        return Remedy.of(
            "Let the user that the program runs as read the files in "
                + cache
                + ". A mount keeps their owner and mode.");
      default:
        return Remedy.of("Sign in where there is a browser; in a container, mount all of ~/.aws:")
            .fix(
                Fix.of("WHO122", lacking.isOfIdentityCenter() ? "sso-login" : "login")
                    .with("profile", name(lacking)));
    }
  }

  private static String name(SignIn lacking) {
    return ShellWord.nameOr("PROFILE", Optional.of(lacking.profile()));
  }
}
