package dev.whoami.aws;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An error of STS: its code, and its message without secrets. */
public final class StsError {
  private static final Pattern CODE = Pattern.compile("[A-Za-z.]{1,60}");

  /** Why STS rejects the credentials. */
  public enum Kind {
    /** The key does not exist, or the session token belongs to another key. */
    UNKNOWN_KEY("InvalidClientTokenId", "UnrecognizedClientException", "AuthFailure"),
    EXPIRED("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired"),
    /** The secret key or the time of the request is wrong. */
    SIGNATURE("SignatureDoesNotMatch"),
    /** The key ID or the signature has characters or a length that no key has. */
    MALFORMED("IncompleteSignature", "InvalidAccessKeyId", "MissingAuthenticationToken"),
    /** A policy between the caller and STS denies the call. */
    DENIED("AccessDenied", "AccessDeniedException"),
    /** STS is disabled for this account in this region. */
    REGION_OFF("RegionDisabledException", "RegionDisabled", "OptInRequired"),
    OTHER;

    private final Set<String> codes;

    Kind(String... codes) {
      this.codes = new HashSet<>(Arrays.asList(codes));
    }

    static Kind of(String code) {
      return Arrays.stream(values())
          .filter(it -> it.codes.contains(code))
          .findFirst()
          .orElse(OTHER);
    }
  }

  private static final Pattern TIME = Pattern.compile("Signature (expired|not yet current).*");

  private static final Pattern AUDIENCE =
      Pattern.compile("\\bIncorrect token audience\\b|\\bMissing a required claim: aud\\b");

  private static final Pattern CALLER =
      Pattern.compile("\\bUser:\\s+(\\S{20,2048})\\s+is\\s+not\\s+authorized\\b");

  /** A denial of the session's tags, which the next role inherits, as with EKS Pod Identity. */
  private static final Pattern TAGS = Pattern.compile("\\bto\\s+perform:?\\s+sts:TagSession\\b");

  private final String code;
  private final String message;
  private final int status;
  private final boolean isInItsForm;

  /** The error in a reply; {@code isInItsForm} says whether the reply has the form of STS. */
  StsError(String code, String message, int status, boolean isInItsForm) {
    this.code = CODE.matcher(code).matches() ? code : String.valueOf(status);
    this.message = message;
    this.status = status;
    this.isInItsForm = isInItsForm;
  }

  /** STS's error code: InvalidClientTokenId, ExpiredToken, AccessDenied … */
  public String code() {
    return code;
  }

  public String message() {
    return message;
  }

  /** The message without its full stop, so that a sentence can continue after it. */
  public String clause() {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  public Kind kind() {
    return Kind.of(code);
  }

  /**
   * Whether the error looks like one of STS itself: its form, a code of STS for this request, and
   * the caller's name in a denial. If it is unknown which server answers, this is the only
   * evidence.
   */
  public boolean isLikeSts() {
    Kind kind = kind();
    return isInItsForm && kind != Kind.OTHER && (kind != Kind.DENIED || caller().isPresent());
  }

  /** Whether STS rejects the credentials; a policy that denies the call accepts them. */
  public boolean isOfCredentials() {
    return kind() != Kind.DENIED;
  }

  /** The policy that denies the call, as far as STS reports it. */
  public Optional<DenyingPolicy> denyingPolicy() {
    return kind() == Kind.DENIED ? DenyingPolicy.in(message) : Optional.empty();
  }

  /** Whether the identity provider in IAM does not know the token's audience. */
  public boolean isOfAudience() {
    return code.equals("InvalidIdentityToken") && AUDIENCE.matcher(message).find();
  }

  /** The owner of the credentials, if a denial names it. */
  public Optional<Arn> caller() {
    Matcher user = CALLER.matcher(message);
    return kind() == Kind.DENIED && user.find() ? Arn.parse(user.group(1)) : Optional.empty();
  }

  /** Whether the denial is about the tags of the caller's session, and not about the role. */
  public boolean isOfTags() {
    return kind() == Kind.DENIED && TAGS.matcher(message).find();
  }

  /** Whether it is about the time of the request, which comes from this machine's clock. */
  public boolean isOfClock() {
    return kind() == Kind.SIGNATURE && TIME.matcher(message).matches();
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }
}
