package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.InstanceDetails;
import dev.whoami.client.behavior.BooleanSetting;
import dev.whoami.client.behavior.CredentialsReader;
import dev.whoami.client.behavior.ImdsClientBehavior;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers at one address of the instance metadata service. One is to the token request. The
 * others are to requests with a session token (IMDSv2), without one (IMDSv1), and with a token that
 * only a later token request got.
 */
final class ImdsAnswers {
  private static final ImdsAnswers NONE = new ImdsAnswers(null, null, null, null);

  private final @Nullable Outcome token;
  private final @Nullable Outcome v2;
  private final @Nullable Outcome v1;
  private final @Nullable Outcome later;

  private ImdsAnswers(
      @Nullable Outcome token,
      @Nullable Outcome v2,
      @Nullable Outcome v1,
      @Nullable Outcome later) {
    this.token = token;
    this.v2 = v2;
    this.v1 = v1;
    this.later = later;
  }

  static ImdsAnswers none() {
    return NONE;
  }

  static ImdsAnswers withToken(Outcome v2, Outcome v1) {
    return new ImdsAnswers(null, v2, v1, null);
  }

  /**
   * Answers with the reason why there is no session token; the answer without one is null if that
   * was not tried.
   */
  static ImdsAnswers withoutToken(Outcome problem, @Nullable Outcome v1) {
    return new ImdsAnswers(problem, null, v1, null);
  }

  ImdsAnswers andLater(Outcome withToken) {
    return new ImdsAnswers(token, v2, v1, withToken);
  }

  /** The same answers, as a client with this reader sees them. */
  ImdsAnswers readBy(CredentialsReader reader) {
    return new ImdsAnswers(token, readBy(reader, v2), readBy(reader, v1), readBy(reader, later));
  }

  private static @Nullable Outcome readBy(CredentialsReader reader, @Nullable Outcome answer) {
    return answer == null ? null : answer.readBy(reader);
  }

  /** The outcome of these answers for a client with this behavior. */
  Outcome as(ImdsClientBehavior behavior, BooleanSetting v1Disabled) {
    if (!behavior.knowsV2()) {
      return v1 == null ? withoutAnyToken() : v1;
    }
    if (v2 != null) {
      return v2;
    }
    if (later != null && behavior.repeatsTokenRequest()) {
      return later;
    }
    return withoutToken(behavior.usesV1After(withoutAnyToken().status(), v1Disabled));
  }

  private Outcome withoutToken(boolean fallsBack) {
    Outcome problem = withoutAnyToken();
    Optional<Outcome> plain = v1().filter(ImdsAnswers::wasAnswered);
    if (fallsBack && plain.filter(Outcome::isFound).isPresent()) {
      return plain.get();
    }
    boolean silent = problem.has(Fault.TIMED_OUT);
    Optional<Outcome> cut = v1().filter(Outcome::isCutShort);
    if (cut.isPresent() && (fallsBack || silent)) {
      return cut.get();
    }
    if (silent && plain.isPresent()) {
      return hopLimit(plain.get());
    }
    return fallsBack ? plain.orElse(problem) : problem;
  }

  private Outcome withoutAnyToken() {
    return token == null ? Outcome.failed(Fault.NOT_RUN, "not asked") : token;
  }

  private static boolean wasAnswered(Outcome plain) {
    return plain.status() > 0 || plain.credentials().isPresent();
  }

  private static Outcome hopLimit(Outcome plain) {
    int status = plain.status() == 0 ? 200 : plain.status();
    return Outcome.failed(
        Fault.HOP_LIMIT,
        "the session token never arrives, while a plain GET is answered " + status);
  }

  /** Whether anything answered. */
  boolean hasAny() {
    return v2 != null
        || later != null
        || statusOfToken() > 0
        || v1().filter(ImdsAnswers::wasAnswered).isPresent();
  }

  /** Why there is no session token, with the status if there was one; empty if there is a token. */
  Optional<Outcome> tokenProblem() {
    return Optional.ofNullable(token);
  }

  /** The status of a reply without a session token; 0 if there was no such reply. */
  int statusOfToken() {
    return withoutAnyToken().status();
  }

  Optional<Outcome> v2() {
    return Optional.ofNullable(v2);
  }

  /** The result of asking without a session token; empty if that was not tried. */
  Optional<Outcome> v1() {
    return Optional.ofNullable(v1);
  }

  Optional<Outcome> later() {
    return Optional.ofNullable(later);
  }

  boolean isCutShort() {
    return Stream.of(token, v2, v1, later)
        .filter(Objects::nonNull)
        .anyMatch(it -> it.isCutShort() || isCutOfInstance(it));
  }

  private static boolean isCutOfInstance(Outcome answer) {
    return answer.detail().instance().filter(InstanceDetails::isCutShort).isPresent();
  }

  boolean give(Credentials keys) {
    return withKeys().anyMatch(it -> it.hasKey(keys.accessKeyId()));
  }

  List<Credentials> credentials() {
    List<Credentials> all = new ArrayList<>();
    withKeys().forEach(it -> all.addAll(it.credentialsToIdentify()));
    return all;
  }

  private Stream<Outcome> withKeys() {
    return Stream.of(v2, v1, later).filter(Objects::nonNull);
  }
}
