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
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** From 3.4 on, Hadoop replaces the configured provider by another one, with another identity. */
public final class ProviderRemapped implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return Installations.finding(
        j, diagnosis -> concerns(diagnosis, x), diagnosis -> finding(diagnosis, x));
  }

  /** Without a container endpoint, both give the role of the instance. */
  static boolean concerns(HadoopDiagnosis diagnosis, Examination x) {
    return !names(diagnosis).isEmpty()
        && diagnosis.takes(Source.CONTAINER)
        && x.seen().outcomeOf(Source.CONTAINER).isConfigured();
  }

  private static List<String> names(HadoopDiagnosis diagnosis) {
    return diagnosis
        .providers()
        .map(S3aProviderList::askingContainerSince34)
        .orElse(Collections.emptyList());
  }

  private static Finding finding(HadoopDiagnosis diagnosis, Examination x) {
    Finding finding =
        Finding.of(
            Installations.title(diagnosis)
                + " replaces the configured "
                + names(diagnosis).get(0)
                + " with its own provider, which asks the container endpoint first. So S3A has the"
                + " role of the container; before Hadoop 3.4 the same setting gave "
                + KnownNames.roleOfInstance(x)
                + ".");
    return ProviderSetting.remedy(
            Installations.becauseOfList(diagnosis, finding)
                .because(x.seen().of(Source.CONTAINER).evidence()),
            diagnosis,
            FallsBackForGood.canAskContainerAlone(diagnosis)
                ? FallsBackForGood.PROVIDER
                : "org.apache.hadoop.fs.s3a.auth.IAMInstanceCredentialsProvider",
            "To keep the role of the container, configure its provider.")
        .remedy(
            Remedy.of("To get the role of the instance, configure this class:")
                .fix(Fix.of("WHO607", "instance-profile")));
  }
}
