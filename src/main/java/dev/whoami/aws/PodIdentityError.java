package dev.whoami.aws;

import dev.whoami.world.http.HttpReply;
import dev.whoami.world.text.LazyPattern;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Why the agent of EKS Pod Identity gives no credentials, as its answer says. It passes on the
 * error of EKS as {@code [REQUEST]: (CODE): MESSAGE, fault: client}, or reports its own. Any server
 * can answer there, so only a code that EKS has is ever shown.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eks/latest/APIReference/API_auth_AssumeRoleForPodIdentity.html">
 *     AWS: AssumeRoleForPodIdentity</a> @see <a
 *     href="https://github.com/aws/eks-pod-identity-agent">The agent's pkg/errors and
 *     internal/validation</a>
 */
public final class PodIdentityError {
  /** The cause in the answer. */
  public enum Cause {
    /** EKS has no association for the token's service account, or no longer has one. */
    NO_ASSOCIATION,
    /** EKS may not assume the role of the association. */
    ROLE_UNTRUSTING,
    /** The node's role may not call EKS. */
    NODE_NOT_ALLOWED,
    /** One of the two causes above; the answer does not say which. */
    DENIED,
    TOKEN_EXPIRED,
    /** The audience of the token is another service than EKS Pod Identity. */
    WRONG_AUDIENCE,
    /** EKS, or the agent, rejects the token for any other reason. */
    TOKEN_REJECTED,
    TOKEN_EMPTY,
    /** The text that was sent is not a JSON Web Token. */
    TOKEN_NOT_PARSED,
    /** The Host header of the request is not the agent's. */
    OTHER_HOST,
    /** The agent got no answer from EKS. */
    EKS_OUT_OF_REACH,
    /** The agent found no credentials of the node to call EKS. */
    NODE_WITHOUT_CREDENTIALS,
    /** EKS rejects the node's credentials, with which the agent calls it: they have expired. */
    NODE_CREDENTIALS_EXPIRED,
    THROTTLED,
    /** EKS itself failed. */
    EKS_FAILED
  }

  /** The codes of the EKS Auth API, before "Exception". */
  private static final String CODES =
      "(AccessDenied|ExpiredToken|InternalServer|InvalidToken|ResourceNotFound|ServiceUnavailable"
          + "|Throttling)Exception";

  private static final LazyPattern PASSED_ON =
      LazyPattern.of("(?s)(\\S{1,200}: )?\\((" + CODES + ")\\): (.*)");

  /** The form of the first versions of the agent, which answered 500. */
  private static final LazyPattern WRAPPED =
      LazyPattern.of("(?s).{0,500}?RequestID: [^,]{0,100}, (" + CODES + "): (.*)");

  /** The order matters: a failure to reach EKS quotes the error below it. */
  private static final Map<String, Cause> OWN_WORDS = new LinkedHashMap<>();

  static {
    OWN_WORDS.put("token cannot be empty", Cause.TOKEN_EMPTY);
    OWN_WORDS.put("token cannot be parsed", Cause.TOKEN_NOT_PARSED);
    OWN_WORDS.put("token is expired", Cause.TOKEN_EXPIRED);
    OWN_WORDS.put("token failed", Cause.TOKEN_REJECTED);
    OWN_WORDS.put("audience", Cause.WRONG_AUDIENCE);
    OWN_WORDS.put("Called agent through invalid address", Cause.OTHER_HOST);
    OWN_WORDS.put("Too Many Requests", Cause.THROTTLED);
    OWN_WORDS.put("get credentials: ", Cause.NODE_WITHOUT_CREDENTIALS);
    OWN_WORDS.put("unable to fetch credentials from EKS Auth: ", Cause.EKS_OUT_OF_REACH);
  }

  /**
   * The time with which EKS rejects an expired token; a recording hides the fraction of a second.
   */
  private static final LazyPattern TIME =
      LazyPattern.of("(?s).{0,200}?current date/time ([0-9:T-]{19})[.Z].*");

  private static final int LONGEST = 4096;

  private final Cause cause;
  private final String code;
  private final @Nullable Instant time;

  private PodIdentityError(Cause cause, String code, @Nullable Instant time) {
    this.cause = cause;
    this.code = code;
    this.time = time;
  }

  /** Empty for a success, or for an answer without a reason. */
  public static Optional<PodIdentityError> in(HttpReply reply) {
    String text = reply.body().trim();
    if (!reply.isAnswer() || reply.status() < 400 || text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher ofEks = PASSED_ON.matcher(text);
    if (ofEks.matches()) {
      return of(ofEks.group(2), ofEks.group(4));
    }
    Matcher wrapped = WRAPPED.matcher(text);
    return wrapped.matches() ? of(wrapped.group(1), wrapped.group(3)) : ofAgent(text);
  }

  private static Optional<PodIdentityError> of(String code, String message) {
    return Optional.of(new PodIdentityError(causeOf(code, message), code, time(message)));
  }

  private static Cause causeOf(String code, String message) {
    switch (code) {
      case "ResourceNotFoundException":
        return Cause.NO_ASSOCIATION;
      case "ExpiredTokenException":
        return message.startsWith("The security token included in the request")
            ? Cause.NODE_CREDENTIALS_EXPIRED
            : Cause.TOKEN_EXPIRED;
      case "InvalidTokenException":
        return Cause.TOKEN_REJECTED;
      case "ThrottlingException":
        return Cause.THROTTLED;
      case "AccessDeniedException":
        return denied(message);
      default:
        return Cause.EKS_FAILED;
    }
  }

  private static @Nullable Instant time(String message) {
    Matcher told = TIME.matcher(message);
    try {
      return told.matches() ? Instant.parse(told.group(1) + "Z") : null;
    } catch (DateTimeParseException other) {
      return null;
    }
  }

  private static Cause denied(String message) {
    if (message.contains("EKS does not have permissions to assume")) {
      return Cause.ROLE_UNTRUSTING;
    }
    return message.contains("perform: eks-auth:AssumeRoleForPodIdentity")
        ? Cause.NODE_NOT_ALLOWED
        : Cause.DENIED;
  }

  /** The agent's own messages: it checks the token before it calls EKS. */
  private static Optional<PodIdentityError> ofAgent(String text) {
    return OWN_WORDS.entrySet().stream()
        .filter(it -> text.contains(it.getKey()))
        .findFirst()
        .map(it -> new PodIdentityError(it.getValue(), "", null));
  }

  public Cause cause() {
    return cause;
  }

  /** The code from EKS, as in its API; empty if the agent itself refused. */
  public Optional<String> code() {
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }

  /** The time by the clock of EKS, if its message has one. */
  public Optional<Instant> time() {
    return Optional.ofNullable(time);
  }
}
