package dev.whoami.probe;

import dev.whoami.aws.StsError;

/**
 * Why STS refuses a web identity token. Its code InvalidIdentityToken has many causes, which only
 * the message distinguishes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html">
 *     AWS: the errors of AssumeRoleWithWebIdentity</a>
 */
final class TokenRefusal {
  private TokenRefusal() {}

  /**
   * The fault. If STS does not say which fault it is, a token that has expired by this clock
   * explains it.
   */
  static Fault of(StsError error, boolean hasExpired) {
    Fault fault = told(error);
    boolean isOpen =
        fault == Fault.TOKEN_REJECTED
            || (fault == Fault.DENIED && !error.denyingPolicy().isPresent());
    return hasExpired && isOpen ? Fault.EXPIRED : fault;
  }

  private static Fault told(StsError error) {
    switch (error.kind()) {
      case EXPIRED:
        return Fault.EXPIRED;
      case DENIED:
        return Fault.DENIED;
      case REGION_OFF:
        return Fault.STS_REGION_OFF;
      default:
        break;
    }
    switch (error.code()) {
      case "InvalidIdentityToken":
        return invalid(error.message());
      case "IDPCommunicationError":
        return Fault.ISSUER_UNREACHABLE;
      case "IDPRejectedClaim":
        return Fault.TOKEN_REJECTED;
      default:
        return Fault.REQUEST_REJECTED;
    }
  }

  private static Fault invalid(String message) {
    if (message.contains("No OpenIDConnect provider")) {
      return Fault.NO_PROVIDER;
    }
    if (message.contains("retrieve verification key")) {
      return Fault.ISSUER_UNREACHABLE;
    }
    return message.contains("Incorrect token audience") || message.contains("expired")
        ? Fault.EXPIRED
        : Fault.TOKEN_REJECTED;
  }
}
