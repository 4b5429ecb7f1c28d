package dev.whoami.rule.hadoop;

import dev.whoami.aws.Credentials;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.hadoop.Property;
import dev.whoami.hadoop.S3aEvidence;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The settings have the keys of a session, but the provider ignores their session token. */
public final class SessionKeysUnusable implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return Installations.finding(j, SessionKeysUnusable::concerns, SessionKeysUnusable::finding);
  }

  static boolean concerns(HadoopDiagnosis diagnosis) {
    Optional<Credentials> taken =
        diagnosis
            .walk()
            .flatMap(walk -> walk.winner())
            .filter(it -> it.source() == Source.S3A_SETTINGS)
            .flatMap(it -> it.outcome().credentials());
    return taken
        .filter(it -> !it.hasToken() && (it.isOfSession() || hasToken(diagnosis)))
        .isPresent();
  }

  private static boolean hasToken(HadoopDiagnosis diagnosis) {
    return diagnosis
        .seen()
        .outcomeOf(Source.S3A_SETTINGS)
        .facts(S3aEvidence.class)
        .filter(S3aEvidence::hasToken)
        .isPresent();
  }

  private static Finding finding(HadoopDiagnosis diagnosis) {
    Observation keys = diagnosis.seen().of(Source.S3A_SETTINGS);
    Optional<Property> token = diagnosis.settings().of("fs.s3a.session.token");
    String why =
        token.isPresent()
            ? " does not read fs.s3a.session.token with its providers: it sends temporary keys"
                + " without their session token, and S3 rejects them."
            : " has temporary keys in its settings without their session token: S3 rejects them.";
    Finding finding = Finding.of(Installations.title(diagnosis) + why).because(keys.evidence());
    finding = token.map(Property::toString).map(finding::because).orElse(finding);
    finding =
        Installations.becauseOfList(diagnosis, finding)
            .remedy(
                Remedy.of(
                    "Best: remove the keys, so that the role of the container is used. Temporary"
                        + " keys in a file expire within hours."));
    return diagnosis.isBefore("2.8.0")
        ? finding.remedy(
            Remedy.of("Or upgrade: S3A before Hadoop 2.8 does not support session tokens."))
        : ProviderSetting.remedy(
            finding,
            diagnosis,
            "org.apache.hadoop.fs.s3a.TemporaryAWSCredentialsProvider",
            "Or configure the provider that reads the token, and set fs.s3a.session.token.");
  }
}
