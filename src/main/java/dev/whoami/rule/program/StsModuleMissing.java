package dev.whoami.rule.program;

import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.FoundClient;
import dev.whoami.chain.view.StsDefect;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.OldLibrary;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** A program with an AWS SDK for Java that cannot call STS: the SDK's module for it is missing. */
public final class StsModuleMissing implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return concerned(StsDefect.MODULE_MISSING, j.examination())
        .map(it -> finding(it, j.examination()));
  }

  /** The most certain SDK with this defect that would otherwise use the web identity. */
  static Optional<FoundClient> concerned(StsDefect defect, Examination x) {
    return x.clients().stream()
        .filter(it -> it.defect() == defect)
        .filter(it -> it.whole().takesWebIdentity())
        .findFirst();
  }

  private static Finding finding(FoundClient found, Examination x) {
    ClientVersion sdk = found.version();
    boolean isV2 = !sdk.version().isBefore("2");
    String artifact = isV2 ? "software.amazon.awssdk:sts:" : "com.amazonaws:aws-java-sdk-sts:";
    return skipped(found, "its module for STS is not on the class path", x)
        .remedy(
            Remedy.of(
                "Add the module to the program, at the version of the rest of the SDK: "
                    + artifact
                    + sdk.version()
                    + "."));
  }

  /** Says that an SDK skips the web identity, why, and what its program gets instead. */
  static Finding skipped(FoundClient found, String why, Examination x) {
    ClientVersion sdk = found.version();
    Finding finding =
        Finding.of(
                sdk.client().atSentenceStart()
                    + " "
                    + sdk.version()
                    + " of "
                    + OldLibrary.owner(sdk, x)
                    + " skips the web identity: "
                    + why
                    + ". It logs that only at level DEBUG, and "
                    + OldLibrary.gets(x, found.walk())
                    + ".")
            .because(x.seen().of(Source.WEB_IDENTITY).evidence());
    return OldLibrary.where(finding, sdk, x);
  }
}
