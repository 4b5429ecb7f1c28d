package dev.whoami.rule.hadoop;

import dev.whoami.chain.S3aProviderList;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The pod has its role by web identity (IRSA), and S3A has no provider for that in its list. */
public final class NoWebIdentityProvider implements Rule {
  private static final String OF_SDK_1 = "com.amazonaws.auth.WebIdentityTokenCredentialsProvider";
  private static final String OF_SDK_2 =
      "software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider";

  /** The release of the AWS SDK for Java 1 that introduced its provider. */
  private static final String FIRST_SDK = "1.11.603";

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return Installations.finding(
        j, diagnosis -> concerns(diagnosis, x), diagnosis -> finding(diagnosis, x));
  }

  public static boolean concerns(HadoopDiagnosis diagnosis, Examination x) {
    Outcome token = x.seen().outcomeOf(Source.WEB_IDENTITY);
    return diagnosis.endsOnInstanceOrNothing()
        && token.isConfigured()
        && !token.has(Fault.HALF_SET)
        && !diagnosis.asks(Source.WEB_IDENTITY);
  }

  private static Finding finding(HadoopDiagnosis diagnosis, Examination x) {
    String then =
        diagnosis.takes(Source.INSTANCE_METADATA)
            ? "runs as " + KnownNames.roleOfInstance(x) + "."
            : "finds no credentials.";
    Finding finding =
        Finding.of(
            Installations.title(diagnosis)
                + " has no web identity provider in its list. Whatever role the pod has by IRSA,"
                + " its S3A "
                + then);
    finding =
        Installations.becauseOfList(diagnosis, finding)
            .because(x.seen().of(Source.WEB_IDENTITY).evidence());
    Optional<String> provider = provider(diagnosis);
    return provider.isPresent()
        ? ProviderSetting.remedyOfAsking(
            finding,
            diagnosis,
            provider.get(),
            "Configure the provider that exchanges the token for a role.")
        : finding.remedy(
            Remedy.of(
                "Upgrade to Hadoop 3.3.1 or later, whose AWS SDK has such a provider, and configure"
                    + " it in fs.s3a.aws.credentials.provider."));
  }

  private static Optional<String> provider(HadoopDiagnosis diagnosis) {
    Optional<S3aProviderList> list = diagnosis.providers();
    if (diagnosis.isSince("3.4.0")) {
      return Optional.of(OF_SDK_2);
    }
    return list.filter(it -> !it.sdk().isBefore(FIRST_SDK)).map(it -> OF_SDK_1);
  }
}
