package dev.whoami.rule.program;

import dev.whoami.aws.Version;
import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.rule.hadoop.Installations;
import dev.whoami.rule.part.OldLibrary;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The AWS SDK for Java 1, which no longer gets updates. */
public final class SdkAtEndOfLife implements Rule {
  private static final String UNSUPPORTED =
      ". AWS has not supported version 1 since December 31, 2025: it gets no fix and learns no new"
          + " source of credentials.";

  @Override
  public Optional<Finding> judge(Judgement j) {
    Optional<Finding> ofHadoop =
        Installations.findingOfAny(j, its -> sdkV1(its).isPresent(), SdkAtEndOfLife::finding);
    return ofHadoop.isPresent()
        ? ofHadoop
        : j.examination().clients().stream()
            .filter(it -> it.client() == Client.AWS_SDK_JAVA_V1)
            .findFirst()
            .map(it -> finding(it.version(), j.examination()));
  }

  private static Finding finding(ClientVersion sdk, Examination x) {
    String owner = OldLibrary.owner(sdk, x);
    return OldLibrary.where(
            Finding.of(
                Character.toUpperCase(owner.charAt(0))
                    + owner.substring(1)
                    + " has the AWS SDK for Java "
                    + sdk.version()
                    + UNSUPPORTED),
            sdk,
            x)
        .remedy(Remedy.of("Plan to move that program to version 2 of the SDK."));
  }

  private static Optional<String> sdkV1(HadoopDiagnosis its) {
    Optional<String> used =
        its.installation()
            .sdkVersion()
            .filter(text -> Version.parse(text).filter(it -> it.isBefore("2")).isPresent());
    return used.isPresent() ? used : its.installation().sdkV1Beside();
  }

  private static Finding finding(HadoopDiagnosis its) {
    return Finding.of(
            Installations.title(its)
                + " loads the AWS SDK for Java "
                + sdkV1(its).orElse("1")
                + UNSUPPORTED)
        .remedy(
            Remedy.of(
                its.isBefore("3.4")
                    ? "Plan to upgrade to Hadoop 3.4 or later, which uses version 2."
                    : "Replace the classes that need it by those of version 2, and take the jar"
                        + " off the class path."));
  }
}
