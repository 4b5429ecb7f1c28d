package dev.whoami.aws;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An error that STS answered with: its code, and its message without secrets. */
public final class StsError {
  private static final Pattern CODE = Pattern.compile("[A-Za-z.]{1,60}");

  /** Why STS rejects the credentials. */
  public enum Kind {
    /** There is no such key, or its session token is not the one of this key. */
    UNKNOWN_KEY("InvalidClientTokenId", "UnrecognizedClientException", "AuthFailure"),
    EXPIRED("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired"),
    /** The secret key or the time of the request is wrong. */
    SIGNATURE("SignatureDoesNotMatch"),
    /** The key ID or the signature has characters or a length that no key has. */
    MALFORMED("IncompleteSignature", "InvalidAccessKeyId", "MissingAuthenticationToken"),
    /** A policy on the way to STS denies it. */
    DENIED("AccessDenied", "AccessDeniedException"),
    /** STS is off for this account in this region. */
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

  /** A denial of the session's tags, which pass on to the next role, as EKS Pod Identity's do. */
  private static final Pattern TAGS = Pattern.compile("\\bto\\s+perform:?\\s+sts:TagSession\\b");

  private final String code;
  private final String message;
  private final int status;
  private final boolean isInItsForm;

  /** The error in a reply, which has the form of STS's errors or another one. */
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

  /** The message without the full stop at its end, so that a sentence can continue behind it. */
  public String clause() {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  public Kind kind() {
    return Kind.of(code);
  }

  /**
   * Whether the error looks like one of STS itself: its form, a code that STS uses for this
   * request, and the caller's name in a denial. If it is unknown which server answers, this is the
   * only evidence.
   */
  public boolean isLikeSts() {
    Kind kind = kind();
    return isInItsForm && kind != Kind.OTHER && (kind != Kind.DENIED || caller().isPresent());
  }

  /** Whether STS does not accept the credentials; a policy that denies the call accepts them. */
  public boolean isOfCredentials() {
    return kind() != Kind.DENIED;
  }

  /** The policy that denies it, as far as STS tells. */
  public Optional<DenyingPolicy> denyingPolicy() {
    return kind() == Kind.DENIED ? DenyingPolicy.in(message) : Optional.empty();
  }

  /** Whether STS says that the identity provider in IAM does not know the token's audience. */
  public boolean isOfAudience() {
    return code.equals("InvalidIdentityToken") && AUDIENCE.matcher(message).find();
  }

  /** The owner of the credentials, if STS names it in its denial. */
  public Optional<Arn> caller() {
    Matcher user = CALLER.matcher(message);
    return kind() == Kind.DENIED && user.find() ? Arn.parse(user.group(1)) : Optional.empty();
  }

  /** Whether it denies the tags of the caller's session, and not the role. */
  public boolean isOfTags() {
    return kind() == Kind.DENIED && TAGS.matcher(message).find();
  }

  /** Whether it is about the time of the request, which the clock of this machine gave. */
  public boolean isOfClock() {
    return kind() == Kind.SIGNATURE && TIME.matcher(message).matches();
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }
}
