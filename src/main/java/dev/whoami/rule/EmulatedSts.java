package dev.whoami.rule;

import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.StsAddress;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import java.util.Optional;

/** An emulator of AWS, such as LocalStack, answers at the endpoint that is configured for STS. */
final class EmulatedSts {
  /** No account of AWS has this number; LocalStack gives it to every key that it does not know. */
  private static final String ACCOUNT = "000000000000";

  private EmulatedSts() {}

  static Optional<Finding> in(Examination x) {
    Optional<CallerIdentity> identity =
        x.winner().flatMap(it -> x.identityOf(it.source())).flatMap(it -> it.answer().value());
    return identity
        .filter(it -> it.account().equals(ACCOUNT))
        .flatMap(it -> x.sts())
        .filter(StsAddress::isOverridden)
        .flatMap(StsAddress::shownEndpoint)
        .map(EmulatedSts::finding);
  }

  private static Finding finding(String endpoint) {
    return Finding.of(
            "An emulator of AWS, such as LocalStack, answers in place of STS at "
                + endpoint
                + ": no account of AWS has the number "
                + ACCOUNT
                + ". AWS itself was not asked whose credentials these are.")
        .because("STS: the account is " + ACCOUNT)
        .remedy(
            Remedy.of(
                "If the code is meant to use AWS, remove the setting that names this endpoint:"
                    + " AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL, or endpoint_url in the profile. Its"
                    + " credentials must then be of AWS, too."));
  }
}
