package dev.whoami.diagnosis;

import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsResult;
import dev.whoami.aws.StsServer;
import dev.whoami.world.text.Alphabet;
import java.util.Optional;

/**
 * A server that answers for STS and is not known to be STS. It is an emulator of AWS, such as
 * LocalStack or moto, recognized by its answer or by the keys that it accepts; or any server at an
 * address that was set and is not one of AWS's own; or a service with AWS's protocol, such as
 * MinIO, recognized by its refusal. At a foreign address any refusal counts; at an address that
 * proves nothing, the form of the refusal decides.
 */
public final class StsStandIn {
  /** No account of AWS has this number; LocalStack gives it to every key that it does not know. */
  private static final String NO_ACCOUNT = "000000000000";

  /** The identity that moto reports for every key, unless its settings name another account. */
  private static final String MOTO = "arn:aws:sts::123456789012:user/moto";

  /** Access key IDs have 16 to 128 of these characters; the newer ones begin with AKIA or ASIA. */
  private static final Alphabet KEY_ID = Alphabet.of("A-Z0-9");

  /** The evidence that it is not STS, or that nothing proves it is. */
  private enum By {
    /** An emulator, by its answer or the keys. */
    ANSWER,
    /** Its host name is not one of AWS's. */
    ADDRESS,
    /**
     * Its address does not prove which server answers: it is numeric, on this machine, or without
     * TLS.
     */
    UNPROVEN_ADDRESS,
    FORM_OF_REFUSAL
  }

  private final String endpoint;
  private final String sign;
  private final By by;
  private final boolean answers;

  private StsStandIn(String endpoint, String sign, By by, boolean answers) {
    this.endpoint = endpoint;
    this.sign = sign;
    this.by = by;
    this.answers = answers;
  }

  /**
   * The server in place of STS; empty if AWS answers, or a rejection does not show which server it
   * is.
   */
  public static Optional<StsStandIn> in(Examination x) {
    Optional<StsResult<CallerIdentity>> answer =
        x.winner().flatMap(x::identityOf).map(Identification::answer);
    if (!answer.isPresent()) {
      return Optional.empty();
    }
    Optional<CallerIdentity> told = answer.get().value();
    return told.isPresent()
        ? answering(told.get(), x)
        : answer
            .get()
            .refusal()
            .flatMap(
                it ->
                    signOfAnother(it, x)
                        .map(by -> new StsStandIn(endpoint(x), it.code(), by, false)));
  }

  private static Optional<StsStandIn> answering(CallerIdentity told, Examination x) {
    Optional<String> emulator = signOfEmulator(told, x);
    if (emulator.isPresent()) {
      return emulator.map(it -> new StsStandIn(endpoint(x), it, By.ANSWER, true));
    }
    boolean isProven = x.sts().map(StsAddress::server).map(StsServer::isProvenAws).orElse(true);
    return isProven
        ? Optional.empty()
        : Optional.of(new StsStandIn(endpoint(x), "it names " + told.arn(), byAddress(x), true));
  }

  private static By byAddress(Examination x) {
    return x.sts().map(StsAddress::server).filter(StsServer::isElsewhere).isPresent()
        ? By.ADDRESS
        : By.UNPROVEN_ADDRESS;
  }

  /** The address of the request, without secrets. */
  private static String endpoint(Examination x) {
    Optional<String> set =
        x.sts()
            .map(StsAddress::server)
            .filter(StsServer::isOverridden)
            .flatMap(StsServer::shownEndpoint);
    return set.orElseGet(
        () -> x.sts().flatMap(StsAddress::hostOfRegion).orElse("the endpoint of STS"));
  }

  /** Whether a server other than STS sent this refusal. */
  static boolean isOfAnother(StsError refusal, Examination x) {
    return signOfAnother(refusal, x).isPresent();
  }

  /** Whether a refusal comes from an address that does not prove which server answers. */
  static boolean isUnproven(Examination x) {
    return !x.sts().map(StsAddress::server).map(StsServer::isProvenAws).orElse(true);
  }

  private static Optional<By> signOfAnother(StsError refusal, Examination x) {
    if (x.sts().map(StsAddress::server).filter(StsServer::isElsewhere).isPresent()) {
      return Optional.of(By.ADDRESS);
    }
    boolean isUnnamed = x.sts().map(StsAddress::server).filter(StsServer::isUnnamed).isPresent();
    return isUnnamed && !refusal.isLikeSts() ? Optional.of(By.FORM_OF_REFUSAL) : Optional.empty();
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
        .filter(it -> it.isOfLocalStack() || !KEY_ID.spells(it.accessKeyId(), 16, 128))
        .map(it -> "AWS issues no access key ID like the one that it accepts");
  }

  /** Whether the server is an emulator, by its answer or the keys that it accepts. */
  public boolean isEmulator() {
    return by == By.ANSWER;
  }

  /** Whether the host name does not belong to AWS. Otherwise AWS may answer there. */
  public boolean isElsewhere() {
    return by == By.ADDRESS;
  }

  /** Whether the server reports an identity for the keys. Otherwise it rejects them. */
  public boolean answers() {
    return answers;
  }

  /** The server's address, without secrets. */
  public String endpoint() {
    return endpoint;
  }

  /** The mark of an emulator, as a sentence without a full stop; for a refusal, its code. */
  public String sign() {
    return sign;
  }
}
