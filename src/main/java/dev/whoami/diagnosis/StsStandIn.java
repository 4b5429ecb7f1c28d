package dev.whoami.diagnosis;

import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsResult;
import dev.whoami.world.Alphabet;
import java.util.Optional;

/**
 * What answers at the endpoint that is set for STS, and is not STS: an emulator of AWS, such as
 * LocalStack or moto, by what it says; or a service that only speaks like AWS, such as MinIO, by
 * its refusal: at an address that is none of AWS whatever it says, at one that tells nothing by how
 * it says it.
 */
public final class StsStandIn {
  /** No account of AWS has this number; LocalStack gives it to every key that it does not know. */
  private static final String NO_ACCOUNT = "000000000000";

  /** Whom moto says that any key is, unless its settings say another account. */
  private static final String MOTO = "arn:aws:sts::123456789012:user/moto";

  /** IDs of access keys have 16 to 128 of these; the newer ones begin with AKIA or ASIA. */
  private static final Alphabet KEY_ID = Alphabet.of("A-Z0-9");

  /** By what it is known that it is not STS. */
  private enum By {
    ANSWER,
    ADDRESS,
    FORM_OF_REFUSAL
  }

  private final String endpoint;
  private final String sign;
  private final By by;

  private StsStandIn(String endpoint, String sign, By by) {
    this.endpoint = endpoint;
    this.sign = sign;
    this.by = by;
  }

  /** Empty where AWS answers, or where nobody can tell. */
  public static Optional<StsStandIn> in(Examination x) {
    Optional<String> endpoint =
        x.sts().filter(StsAddress::isOverridden).flatMap(StsAddress::shownEndpoint);
    Optional<StsResult<CallerIdentity>> answer =
        x.winner().flatMap(x::identityOf).map(Identification::answer);
    if (!endpoint.isPresent() || !answer.isPresent()) {
      return Optional.empty();
    }
    Optional<StsStandIn> emulator =
        answer.get().value().flatMap(it -> signOfEmulator(it, x)).map(it -> emulator(endpoint, it));
    return emulator.isPresent()
        ? emulator
        : answer
            .get()
            .refusal()
            .flatMap(it -> signOfAnother(it, x).map(by -> refusing(endpoint, it, by)));
  }

  /** Whether something else than STS refuses this. */
  static boolean isOfAnother(StsError refusal, Examination x) {
    return signOfAnother(refusal, x).isPresent();
  }

  private static Optional<By> signOfAnother(StsError refusal, Examination x) {
    if (x.sts().filter(StsAddress::isElsewhere).isPresent()) {
      return Optional.of(By.ADDRESS);
    }
    boolean isUnnamed = x.sts().filter(StsAddress::isUnnamed).isPresent();
    return isUnnamed && !refusal.isLikeSts() ? Optional.of(By.FORM_OF_REFUSAL) : Optional.empty();
  }

  private static StsStandIn emulator(Optional<String> endpoint, String sign) {
    return new StsStandIn(endpoint.get(), sign, By.ANSWER);
  }

  private static StsStandIn refusing(Optional<String> endpoint, StsError refusal, By by) {
    return new StsStandIn(endpoint.get(), refusal.code(), by);
  }

  private static Optional<String> signOfEmulator(CallerIdentity told, Examination x) {
    if (told.account().equals(NO_ACCOUNT)) {
      return Optional.of("no account of AWS has the number " + NO_ACCOUNT);
    }
    if (told.arn().toString().equals(MOTO)) {
      return Optional.of("moto says of every key that it is " + MOTO);
    }
    return x.winner()
        .flatMap(it -> it.outcome().credentials())
        .map(Credentials::accessKeyId)
        .filter(it -> !KEY_ID.spells(it, 16, 128))
        .map(it -> "AWS issues no access key ID like the one that it accepts");
  }

  /** Whether it gives an identity to keys; else it refuses them. */
  public boolean isEmulator() {
    return by == By.ANSWER;
  }

  /** Whether its address, too, is none of AWS; else AWS may be behind it. */
  public boolean isElsewhere() {
    return by == By.ADDRESS;
  }

  /** Where it answers, with nothing in it that may be a secret. */
  public String endpoint() {
    return endpoint;
  }

  /** By what an emulator is known, as a sentence without a full stop; of a refusal, the code. */
  public String sign() {
    return sign;
  }
}
