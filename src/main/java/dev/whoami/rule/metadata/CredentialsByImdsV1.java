package dev.whoami.rule.metadata;

import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Lightsail;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.rule.hadoop.ContainerNeverAsked;
import dev.whoami.rule.hadoop.Installations;
import dev.whoami.rule.hadoop.NoWebIdentityProvider;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The instance's role was read without a session token: AWS marks such credentials. */
public final class CredentialsByImdsV1 implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return isTakenBy(x.walk(), x)
        ? Optional.of(ofHeadline(x))
        : Installations.finding(j, its -> isTakenBy(its, x), its -> ofHadoop(its, x));
  }

  /** Whether a client that is here got its credentials like this. */
  static boolean isUsed(Examination x) {
    return isTakenBy(x.walk(), x) || x.hadoop().stream().anyMatch(its -> isTakenBy(its, x));
  }

  /** If its S3A should not use the instance at all, another finding says so. */
  private static boolean isTakenBy(HadoopDiagnosis its, Examination x) {
    return its.installation().s3aJar().isPresent()
        && its.walk().filter(walk -> isTakenBy(walk, x)).isPresent()
        && !ContainerNeverAsked.concerns(its, x)
        && !NoWebIdentityProvider.concerns(its, x);
  }

  private static boolean isTakenBy(Walk walk, Examination x) {
    return walk.winner().filter(it -> it.outcome().isWithoutToken()).isPresent()
        && WalkVerdict.of(x, walk).kind() == IdentityKind.HOST_ROLE;
  }

  private static Finding ofHeadline(Examination x) {
    Finding finding = of(x.walk().client().atSentenceStart() + " has", x);
    Optional<Outcome> problem =
        x.seen()
            .outcomeOf(Source.INSTANCE_METADATA)
            .facts(ImdsResponses.class)
            .flatMap(ImdsResponses::tokenProblem);
    return problem
        .map(it -> finding.because(it.reason()))
        .orElse(finding)
        .remedy(letTheTokenThrough(x, problem.map(Outcome::status).orElse(0)));
  }

  private static Remedy letTheTokenThrough(Examination x, int status) {
    return status == 0
        ? throughTheHops(x)
        : Remedy.of(
            "Find what answers PUT /latest/api/token with "
                + status
                + " in place of the instance metadata, such as a proxy or an old emulator, and have"
                + " that program give the token.");
  }

  private static Remedy throughTheHops(Examination x) {
    return Remedy.of(
            "Let the session token reach the container. This gives every container the role of"
                + " the instance, so a role of the container's own is better:")
        .fix(
            Lightsail.isHost(x)
                ? Fix.of("WHO308", "raise-of-lightsail")
                : FixHere.of("WHO308", "raise", x));
  }

  private static Finding ofHadoop(HadoopDiagnosis its, Examination x) {
    return of("The AWS SDK of " + Installations.name(its) + " does not know the token: it has", x)
        .remedy(
            Remedy.of("Upgrade to Hadoop 3.2.3, 3.3.1 or later, whose AWS SDK supports IMDSv2."));
  }

  private static Finding of(String who, Examination x) {
    return Finding.of(
            who
                + " "
                + KnownNames.roleOfInstance(x)
                + " through IMDSv1, without a session token. These credentials stop working if the"
                + " instance requires IMDSv2, or if a policy denies ec2:RoleDelivery 1.0.")
        .because(x.seen().of(Source.INSTANCE_METADATA).evidence());
  }
}
