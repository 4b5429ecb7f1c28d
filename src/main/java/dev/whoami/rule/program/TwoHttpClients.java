package dev.whoami.rule.program;

import dev.whoami.chain.FoundClient;
import dev.whoami.chain.view.StsDefect;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.rule.part.OldLibrary;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** A program with two HTTP clients for the SDK, before version 2.22 chose one of them. */
public final class TwoHttpClients implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return StsModuleMissing.concerned(StsDefect.TWO_HTTP_CLIENTS, j.examination())
        .map(it -> finding(it, j.examination()));
  }

  private static Finding finding(FoundClient found, Examination x) {
    String why =
        "its class path has apache-client and url-connection-client, and the SDK before 2.22 makes"
            + " no client for STS then";
    return StsModuleMissing.skipped(found, why, x)
        .remedy(
            Remedy.of(
                "Upgrade the SDK of "
                    + OldLibrary.owner(found.version(), x)
                    + " to 2.22 or later, which takes apache-client. Or remove one of the two"
                    + " clients from the class path."))
        .remedy(
            Remedy.of("Or name the one to use, when the JVM starts:")
                .fix(Fix.of("WHO407", "name-client")));
  }
}
