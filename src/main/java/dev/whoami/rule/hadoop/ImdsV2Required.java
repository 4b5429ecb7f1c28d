package dev.whoami.rule.hadoop;

import dev.whoami.aws.Version;
import dev.whoami.chain.S3aProviderList;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.HadoopDiagnosis;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The instance requires a session token (IMDSv2), which S3A's AWS SDK does not support. */
public final class ImdsV2Required implements Rule {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    return Installations.finding(
        j, diagnosis -> concerns(diagnosis, x), diagnosis -> finding(diagnosis, x));
  }

  /** If the code should not use the instance at all, another finding says so. */
  private static boolean concerns(HadoopDiagnosis diagnosis, Examination x) {
    return diagnosis.endsOnInstanceOrNothing()
        && x.seen().outcomeOf(Source.INSTANCE_METADATA).isFound()
        && diagnosis
            .visit(Source.INSTANCE_METADATA)
            .filter(it -> isRefused(it.observation().outcome()))
            .isPresent()
        && !ContainerNeverAsked.concerns(diagnosis, x)
        && !NoWebIdentityProvider.concerns(diagnosis, x);
  }

  private static boolean isRefused(Outcome outcome) {
    return outcome.status() == UNAUTHORIZED || outcome.status() == FORBIDDEN;
  }

  private static Finding finding(HadoopDiagnosis diagnosis, Examination x) {
    String sdk =
        diagnosis.providers().map(S3aProviderList::sdk).map(Version::toString).orElse("of its own");
    Finding finding =
        Finding.of(
            Installations.title(diagnosis)
                + " gets nothing from the instance metadata: this instance requires a session token"
                + " (IMDSv2), and its AWS SDK for Java "
                + sdk
                + " does not support it. 1.11.678 is the first version that does.");
    finding =
        diagnosis
            .visit(Source.INSTANCE_METADATA)
            .map(it -> "Hadoop: " + it.because())
            .map(finding::because)
            .orElse(finding);
    return finding
        .because(x.seen().of(Source.INSTANCE_METADATA).evidence())
        .remedy(
            Remedy.of("Upgrade to Hadoop 3.2.3, 3.3.1 or later, whose AWS SDK supports IMDSv2."))
        .remedy(
            Remedy.of(
                    "Or, until then, allow IMDSv1 on the instance again, unless the account"
                        + " enforces IMDSv2 (HttpTokensEnforced). A program with a request forgery"
                        + " bug (SSRF) can then leak the instance role:")
                .fix(FixHere.of("WHO613", "allow-imdsv1", x)));
  }
}
