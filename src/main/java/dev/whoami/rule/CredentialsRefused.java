package dev.whoami.rule;

import dev.whoami.aws.StsError;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import java.util.Optional;

/** STS refuses the credentials that win. */
final class CredentialsRefused implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    Optional<StsError> error =
        x.winner().flatMap(it -> x.identityOf(it.source())).flatMap(it -> it.answer().refusal());
    if (!error.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
                "AWS rejects the credentials of the code ("
                    + error.get().code()
                    + "): they are deleted, inactive, expired, mistyped, or for another partition.")
            .because("STS answered " + error.get().code() + ": " + error.get().message())
            .because(x.winner().get().evidence())
            .remedy(remedy(x)));
  }

  private static Remedy remedy(Examination x) {
    return ClockSkew.isIn(x)
        ? Remedy.of("Set the clock first: the keys may be valid.")
        : Remedy.of(
            "Remove or renew them at their source, the "
                + x.winner().map(it -> it.source().title()).orElse("one above")
                + ". If the code is SignatureDoesNotMatch, the secret key is mistyped.");
  }
}
