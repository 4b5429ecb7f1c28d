package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.StsEmulator;
import java.util.Optional;

/** An emulator of AWS, such as LocalStack, answers at the endpoint that is configured for STS. */
final class EmulatedSts {
  private EmulatedSts() {}

  static Optional<Finding> in(Examination x) {
    return StsEmulator.in(x).map(EmulatedSts::finding);
  }

  private static Finding finding(String endpoint) {
    return Finding.of(
            "An emulator of AWS, such as LocalStack, answers in place of STS at "
                + endpoint
                + ": no account of AWS has the number "
                + StsEmulator.ACCOUNT
                + ". AWS itself was not asked whose credentials these are.")
        .because("STS: the account is " + StsEmulator.ACCOUNT)
        .remedy(
            Remedy.of(
                "If the code is meant to use AWS, remove the setting that names this endpoint:"
                    + " AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL, or endpoint_url in the profile. Its"
                    + " credentials must then be of AWS, too."));
  }
}
