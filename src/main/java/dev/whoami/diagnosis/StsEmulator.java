package dev.whoami.diagnosis;

import dev.whoami.aws.StsAddress;
import java.util.Optional;

/** An emulator of AWS, such as LocalStack, that answers at the endpoint that is set for STS. */
public final class StsEmulator {
  /** No account of AWS has this number; LocalStack gives it to every key that it does not know. */
  public static final String ACCOUNT = "000000000000";

  private StsEmulator() {}

  /** Its endpoint; empty where AWS answers, or where nobody can tell. */
  public static Optional<String> in(Examination x) {
    return x.winner()
        .flatMap(x::identityOf)
        .flatMap(it -> it.answer().value())
        .filter(it -> it.account().equals(ACCOUNT))
        .flatMap(it -> x.sts())
        .filter(StsAddress::isOverridden)
        .flatMap(StsAddress::shownEndpoint);
  }
}
