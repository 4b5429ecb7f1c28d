package dev.whoami.rule.hadoop;

import dev.whoami.chain.S3aProviderList;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** S3A since 3.4 ignores the container endpoint after one failure, and never calls it again. */
public final class FallsBackForGood implements Rule {
  static final String PROVIDER =
      "software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider";

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return Installations.finding(
        j, diagnosis -> concerns(diagnosis, x), diagnosis -> finding(diagnosis, x));
  }

  /** Applies only if S3A has something to fall back to. */
  private static boolean concerns(HadoopDiagnosis diagnosis, Examination x) {
    return !ProviderRemapped.concerns(diagnosis, x)
        && diagnosis.takes(Source.CONTAINER)
        && diagnosis.providers().filter(S3aProviderList::fallsBackForGood).isPresent()
        && x.seen().outcomeOf(Source.INSTANCE_METADATA).isFound();
  }

  /** S3A creates a provider with its create(), which this one has since the AWS SDK 2.27. */
  static boolean canAskContainerAlone(HadoopDiagnosis diagnosis) {
    return diagnosis.providers().filter(it -> !it.sdk().isBefore("2.27.0")).isPresent();
  }

  private static Finding finding(HadoopDiagnosis diagnosis, Examination x) {
    Finding finding =
        Finding.of(
            Installations.title(diagnosis)
                + " takes "
                + KnownNames.roleOfInstance(x)
                + " when the container endpoint fails once, without an error, and keeps it until"
                + " the program ends. Right now S3A has the role of the container.");
    finding =
        Installations.becauseOfList(diagnosis, finding)
            .because(x.seen().of(Source.CONTAINER).evidence())
            .because(x.seen().of(Source.INSTANCE_METADATA).evidence());
    if (canAskContainerAlone(diagnosis)) {
      finding =
          ProviderSetting.remedy(
              finding,
              diagnosis,
              PROVIDER,
              "Configure only the container provider, so that it fails instead of falling back.");
    }
    return finding.remedy(
        Remedy.of(
                canAskContainerAlone(diagnosis)
                    ? "Or turn off instance metadata for the program:"
                    : "Turn off instance metadata for the program, so that it fails instead of"
                        + " falling back (this version cannot be set to ask only the container"
                        + " endpoint):")
            .fix(Fix.of("WHO603", "no-metadata")));
  }
}
