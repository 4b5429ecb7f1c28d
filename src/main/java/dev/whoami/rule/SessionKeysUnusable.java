package dev.whoami.rule;

import dev.whoami.aws.Credentials;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.hadoop.Property;
import dev.whoami.hadoop.S3aEvidence;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;

/** The keys of a session in the settings, and a provider that leaves their token behind. */
final class SessionKeysUnusable implements Rule {
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
            ? " does not read fs.s3a.session.token with the providers that it has: it sends the"
                + " key of a session without its token, and S3 refuses it."
            : " has the key of a session in its settings, and no token to it: S3 refuses such a"
                + " key alone.";
    Finding finding = Finding.of(Installations.title(diagnosis) + why).because(keys.evidence());
    finding = token.map(Property::toString).map(finding::because).orElse(finding);
    finding =
        Installations.becauseOfList(diagnosis, finding)
            .remedy(
                Remedy.of(
                    "Best: remove the keys and let the role of the container answer. A session's"
                        + " keys in a file end within hours anyway."));
    return diagnosis.isBefore("2.8.0")
        ? finding.remedy(Remedy.of("Or upgrade: before Hadoop 2.8, S3A knows no session token."))
        : ProviderSetting.remedy(
            finding,
            diagnosis,
            "org.apache.hadoop.fs.s3a.TemporaryAWSCredentialsProvider",
            "Or name the provider that reads the token, with fs.s3a.session.token set.");
  }
}
