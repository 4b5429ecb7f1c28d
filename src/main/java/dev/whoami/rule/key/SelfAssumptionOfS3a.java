package dev.whoami.rule.key;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.Credentials;
import dev.whoami.chain.S3aProviderList;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.hadoop.S3aEvidence;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.hadoop.Installations;
import java.util.Optional;

/**
 * S3A makes a role assume itself. whoami does not ask STS for Hadoop's roles, so it does not know
 * whether the trust policy allows that.
 */
final class SelfAssumptionOfS3a {
  private SelfAssumptionOfS3a() {}

  static Optional<Finding> in(Judgement j) {
    Examination x = j.examination();
    return Installations.finding(
        j, each -> source(each, x).isPresent(), each -> finding(each, source(each, x).get(), x));
  }

  /** The source that already gives S3A the role that it should assume. */
  private static Optional<Observation> source(HadoopDiagnosis diagnosis, Examination x) {
    Optional<S3aProviderList> list = diagnosis.providers().filter(S3aProviderList::assumesRole);
    Optional<S3aEvidence> settings = settings(diagnosis);
    Optional<Arn> role = settings.flatMap(S3aEvidence::assumedRole);
    if (!list.isPresent() || !role.isPresent()) {
      return Optional.empty();
    }
    return list.get()
        .assumingWalk(settings.get().assumedRoleProviders(), diagnosis.seen())
        .winner()
        .filter(it -> owner(it, x).filter(role.get()::isSameRoleAs).isPresent());
  }

  private static Optional<S3aEvidence> settings(HadoopDiagnosis diagnosis) {
    return diagnosis.seen().outcomeOf(Source.S3A_SETTINGS).facts(S3aEvidence.class);
  }

  /** The role of the credentials, from the endpoint that gives them; otherwise from STS. */
  private static Optional<Arn> owner(Observation source, Examination x) {
    Optional<Arn> named = source.outcome().credentials().flatMap(Credentials::role);
    return named.isPresent()
        ? named
        : x.identityOf(source).flatMap(it -> it.answer().value()).map(CallerIdentity::arn);
  }

  private static Finding finding(HadoopDiagnosis diagnosis, Observation source, Examination x) {
    S3aEvidence settings = settings(diagnosis).get();
    Arn role = settings.assumedRole().get();
    boolean isOfHost = HostRoleAsTarget.is(role, x);
    Finding finding =
        Finding.of(
                Installations.title(diagnosis)
                    + " has the role "
                    + role.roleName().orElse("ROLE")
                    + " assume itself before it uses S3A. STS denies that unless the role's own"
                    + " trust policy allows it, and then S3A does not start. "
                    + (isOfHost
                        ? "All containers of the machine can have this role, so code should have a"
                            + " role of its own."
                        : "The credentials are of this role already."))
            .withSeverity(Severity.WARNING)
            .because("fs.s3a.assumed.role.arn is " + role + originOf(settings))
            .because(source.evidence());
    Finding told = Installations.becauseOfList(diagnosis, finding);
    if (isOfHost) {
      return told.remedy(HostRoleAsTarget.remedyOfS3a(x));
    }
    return told.remedy(
            Remedy.of(
                "In fs.s3a.aws.credentials.provider, put what"
                    + " fs.s3a.assumed.role.credentials.provider names in the place of"
                    + " AssumedRoleCredentialProvider."))
        .remedy(SelfAssumption.trust(role));
  }

  private static String originOf(S3aEvidence settings) {
    return settings.assumedRoleOrigin().map(it -> " in " + it).orElse("");
  }
}
