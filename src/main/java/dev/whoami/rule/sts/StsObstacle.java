package dev.whoami.rule.sts;

import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsResult;
import dev.whoami.aws.StsServer;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.world.http.HttpReply;
import java.util.Optional;

/**
 * The obstacle between a request and STS, by how the request ended, with the fix that is the same
 * on every platform. The rules add the network route that the code needs.
 */
enum StsObstacle {
  /** A setting names another endpoint, which does not answer. */
  CONFIGURED_ENDPOINT,
  /** STS always answers in XML, so another server answered, with a trusted certificate. */
  OTHER_SERVER,
  /** The certificate is not trusted. A server answers, so the route exists. */
  CERTIFICATE,
  /** The settings lead to a name that AWS does not have. */
  NAME_OF_NO_ENDPOINT,
  NAME_NOT_RESOLVED,
  PROXY,
  /** The proxy for https does not accept a connection, so STS itself was not asked. */
  PROXY_NOT_REACHED,
  NO_WAY;

  /** The obstacle for this answer, the last of STS. */
  static StsObstacle to(Optional<StsResult<CallerIdentity>> answer, Examination x) {
    if (isEndpointSet(x)) {
      return CONFIGURED_ENDPOINT;
    }
    if (hasEndedIn(HttpReply.Ending.ANSWERED, answer)) {
      return OTHER_SERVER;
    }
    if (hasEndedIn(HttpReply.Ending.TLS_FAILED, answer)) {
      return CERTIFICATE;
    }
    if (hasEndedIn(HttpReply.Ending.PROXY_REFUSED, answer)) {
      return PROXY;
    }
    if (hasEndedIn(HttpReply.Ending.UNKNOWN_HOST, answer)) {
      return UnresolvedSts.remedy(x).isPresent() ? NAME_OF_NO_ENDPOINT : NAME_NOT_RESOLVED;
    }
    return x.place().proxy().isSetForHttps(host(x)) ? PROXY_NOT_REACHED : NO_WAY;
  }

  private static boolean hasEndedIn(
      HttpReply.Ending ending, Optional<StsResult<CallerIdentity>> answer) {
    return answer.filter(it -> it.hasEndedIn(ending)).isPresent();
  }

  /** Whether a setting has the endpoint. */
  static boolean isEndpointSet(Examination x) {
    return x.sts().map(StsAddress::server).filter(StsServer::isOverridden).isPresent();
  }

  /** The host that was called. */
  static String host(Examination x) {
    Optional<String> set = x.sts().map(StsAddress::server).flatMap(StsServer::shownEndpoint);
    return set.isPresent()
        ? set.get()
        : x.sts().flatMap(StsAddress::hostOfRegion).orElse("its endpoint");
  }

  /** The fix that does not depend on where the code runs; empty if there is none. */
  Optional<Remedy> remedy(Examination x) {
    switch (this) {
      case CONFIGURED_ENDPOINT:
        return Optional.of(setting(x));
      case OTHER_SERVER:
      case CERTIFICATE:
        return Optional.of(certificate(x));
      case NAME_OF_NO_ENDPOINT:
        return UnresolvedSts.remedy(x);
      case PROXY:
        return Optional.of(proxy(x));
      case PROXY_NOT_REACHED:
        return Optional.of(proxyNotReached(x));
      default:
        return Optional.empty();
    }
  }

  private static Remedy setting(Examination x) {
    return Remedy.of(
            "Make the STS endpoint at "
                + host(x)
                + " answer, or remove the setting that names it. This shows where it is set:")
        .fix(Fix.of("WHO502", "endpoint-settings"));
  }

  private static Remedy certificate(Examination x) {
    return Remedy.of(
            "Something on the way answers in the place of STS, or ends the connection: a proxy that"
                + " reads HTTPS, or a firewall that does not know the name. See who signed the"
                + " certificate that you get (behind a proxy, add -proxy HOST:PORT). Amazon signs"
                + " those of AWS.")
        .fix(Fix.of("WHO502", "signer").with("host", host(x)));
  }

  /** Nothing between the subnet and STS matters as long as the proxy is asked. */
  private static Remedy proxyNotReached(Examination x) {
    return Remedy.of(
            "HTTPS_PROXY names a proxy, and it does not answer. Correct the variable, or let this"
                + " container reach the proxy. Or, where there is another way to "
                + host(x)
                + ", do not ask the proxy for it:")
        .fix(Fix.of("WHO502", "no-proxy").with("host", host(x)));
  }

  /** A client that obeys a proxy does not use the subnet's own route to STS. */
  private static Remedy proxy(Examination x) {
    return Remedy.of(
            "Let the proxy (HTTPS_PROXY, https.proxyHost) connect to "
                + host(x)
                + ", port 443. Or, where the subnet has another way to STS, do not ask the proxy"
                + " for it:")
        .fix(Fix.of("WHO502", "no-proxy").with("host", host(x)));
  }
}
