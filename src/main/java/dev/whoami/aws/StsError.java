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

  /** What STS has against the credentials. */
  public enum Kind {
    /** There is no such key, or its session token is not the one of this key. */
    UNKNOWN_KEY("InvalidClientTokenId", "UnrecognizedClientException", "AuthFailure"),
    EXPIRED("ExpiredToken", "ExpiredTokenException", "TokenRefreshRequired"),
    /** The secret key does not fit, or the time of the request. */
    SIGNATURE("SignatureDoesNotMatch"),
    /** The key ID or the signature has characters or a length that no key has. */
    MALFORMED("IncompleteSignature", "InvalidAccessKeyId", "MissingAuthenticationToken"),
    /** On the way to STS a policy forbids it. */
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

  /**
   * "because no VPC endpoint policy allows …", "with an explicit deny in a VPC endpoint policy".
   */
  private static final Pattern ENDPOINT_POLICY =
      Pattern.compile("\\b(no|in a) VPC endpoint policy\\b", Pattern.CASE_INSENSITIVE);

  /** What kind of policy forbids it, whatever the others allow. */
  private static final Pattern EXPLICIT =
      Pattern.compile("with an explicit deny in an? ([a-z -]{4,40})", Pattern.CASE_INSENSITIVE);

  private static final Pattern CALLER =
      Pattern.compile("User: (\\S{20,2048}) is not authorized .*");

  private final String code;
  private final String message;
  private final int status;
  private final boolean isInItsForm;

  /** Of a reply that is, or is not, in the form that STS gives its errors. */
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

  public Kind kind() {
    return Kind.of(code);
  }

  /**
   * Whether STS itself would say it so: in its form, with a code that it gives to this question,
   * and with the caller's name in a denial. Of what answers where nobody knows whether it is STS,
   * this is all that tells.
   */
  public boolean isLikeSts() {
    Kind kind = kind();
    return isInItsForm && kind != Kind.OTHER && (kind != Kind.DENIED || caller().isPresent());
  }

  /** Whether STS does not accept the credentials; a policy that denies the call accepts them. */
  public boolean isOfCredentials() {
    return kind() != Kind.DENIED;
  }

  /** Whether STS says that the policy of a VPC endpoint denies it, or does not allow it. */
  public boolean isOfEndpointPolicy() {
    return kind() == Kind.DENIED && ENDPOINT_POLICY.matcher(message).find();
  }

  /** The kind of policy that forbids it, as STS says: "service control policy" and its like. */
  public Optional<String> forbiddingPolicy() {
    Matcher explicit = EXPLICIT.matcher(message);
    return kind() == Kind.DENIED && explicit.find()
        ? Optional.of(explicit.group(1).trim())
        : Optional.empty();
  }

  /** Whether STS says that no policy of the caller allows it. */
  public boolean isOfCallersPolicies() {
    return kind() == Kind.DENIED && message.contains("no identity-based policy allows");
  }

  /** Whose the credentials are, where STS says so in its denial. */
  public Optional<Arn> caller() {
    Matcher user = CALLER.matcher(message);
    return kind() == Kind.DENIED && user.matches() ? Arn.parse(user.group(1)) : Optional.empty();
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
