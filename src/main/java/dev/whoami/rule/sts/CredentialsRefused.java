package dev.whoami.rule.sts;

import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsServer;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.StsStandIn;
import dev.whoami.rule.part.Rule;
import dev.whoami.world.secret.Redaction;
import java.util.Optional;

/** STS rejects the credentials in use; its error code says why. */
public final class CredentialsRefused implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (StsStandIn.in(x).isPresent()) {
      return Optional.empty();
    }
    return x.winner()
        .flatMap(
            winner ->
                x.identityOf(winner)
                    .flatMap(it -> it.answer().refusal())
                    .filter(StsError::isOfCredentials)
                    .map(error -> finding(new RefusedKey(error, winner, x), x)));
  }

  private static Finding finding(RefusedKey key, Examination x) {
    StsError error = key.error();
    Finding finding =
        Finding.of(
                who(x)
                    + " rejected the access key "
                    + key.id().map(Redaction::keyId).orElse("")
                    + " from the "
                    + key.source().title()
                    + " ("
                    + error.code()
                    + "): "
                    + key.cause()
                    + ".")
            .because("STS answered " + error.code() + ": " + error.message())
            .because(key.evidence());
    return new RefusedKeyFix(key, x).in(finding);
  }

  /** The subject of the sentence: STS, or the address if that does not prove that STS answers. */
  private static String who(Examination x) {
    return x.sts()
        .map(StsAddress::server)
        .filter(StsServer::isUnnamed)
        .flatMap(StsServer::shownEndpoint)
        .map(it -> "The STS at " + it)
        .orElse("STS");
  }
}
