package dev.whoami.rule.hadoop;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** S3A before 3.3.0 has no provider for a container in its list. */
public final class ContainerNeverAsked implements Rule {
  static final String WRAPPER = "com.amazonaws.auth.EC2ContainerCredentialsProviderWrapper";

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return Installations.finding(
        j, diagnosis -> concerns(diagnosis, x), diagnosis -> finding(diagnosis, x));
  }

  /** Does not apply if the pod has a web identity, which comes before its container endpoint. */
  public static boolean concerns(HadoopDiagnosis diagnosis, Examination x) {
    return diagnosis.isBefore("3.3.0")
        && diagnosis.endsOnInstanceOrNothing()
        && x.seen().outcomeOf(Source.CONTAINER).isConfigured()
        && !diagnosis.asks(Source.CONTAINER)
        && !NoWebIdentityProvider.concerns(diagnosis, x);
  }

  private static Finding finding(HadoopDiagnosis diagnosis, Examination x) {
    Finding finding =
        Finding.of(
            Installations.title(diagnosis)
                + " never asks the container endpoint: its S3A "
                + consequence(diagnosis, x));
    finding = Installations.becauseOfList(diagnosis, finding);
    finding = finding.because(x.seen().of(Source.CONTAINER).evidence());
    finding =
        diagnosis
            .visit(Source.INSTANCE_METADATA)
            .map(it -> it.observation().evidence())
            .map(finding::because)
            .orElse(finding);
    return remedies(finding, diagnosis, x);
  }

  private static String consequence(HadoopDiagnosis diagnosis, Examination x) {
    boolean pod = x.place().platform().isPod();
    if (diagnosis.takes(Source.INSTANCE_METADATA)) {
      String whatever =
          pod
              ? "whatever role the pod has."
              : x.place().platform().isEcs()
                  ? "whatever task role the task has."
                  : "whatever credentials it has.";
      return "runs as " + KnownNames.roleOfInstance(x) + ", " + whatever;
    }
    return x.place().platform() == Platform.ECS_FARGATE
        ? "gets no credentials here, because Fargate has no instance role."
        : "gets no credentials here, because the instance metadata gives it none either.";
  }

  private static Finding remedies(Finding finding, HadoopDiagnosis diagnosis, Examination x) {
    Remedy upgrade = Remedy.of("Or upgrade: S3A in Hadoop 3.3.0 and later asks it by default.");
    if (x.place().platform().isPod()) {
      return finding.remedy(
          Remedy.of("Upgrade to Hadoop 3.4 or later, which supports EKS Pod Identity."));
    }
    if (diagnosis.isSince("2.9.0")) {
      Finding set =
          ProviderSetting.remedyOfAsking(
              finding,
              diagnosis,
              WRAPPER,
              "Configure the provider that asks the container endpoint.");
      return diagnosis.assumesRole() ? set : set.remedy(upgrade);
    }
    Finding told =
        finding.remedy(
            Remedy.of(
                "Upgrade. In Hadoop 2.9.0 and later, fs.s3a.aws.credentials.provider can name a"
                    + " provider that asks it; from 3.3.0 on S3A asks it by default. This version"
                    + " has no such provider."));
    return diagnosis.isBefore("2.8.0")
        ? told.remedy(
            Remedy.of(
                "Until then only the access key of an IAM user works (fs.s3a.access.key and"
                    + " fs.s3a.secret.key): this version has no setting for a session token, so the"
                    + " keys of a role do not work."))
        : told.remedy(
            Remedy.of(
                    "Until then pass the task's keys in the environment. They expire after some"
                        + " hours, so restart the program before that:")
                .fix(Fix.of("WHO601", "keys-of-task")));
  }
}
