package dev.whoami.chain;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.probe.WebIdentityEvidence;
import java.util.Optional;
import java.util.function.Predicate;

/** Web identity as a client sees it: which setting enables it, and which STS endpoint is asked. */
final class WebIdentityView implements SourceView {
  private final Predicate<WebIdentityEvidence> calledFor;
  private final Endpoint endpoint;

  /** What a client makes of AWS_ENDPOINT_URL_STS. */
  private enum Endpoint {
    KNOWN,
    NOT_KNOWN,
    MISREAD
  }

  private WebIdentityView(Predicate<WebIdentityEvidence> calledFor, Endpoint endpoint) {
    this.calledFor = calledFor;
    this.endpoint = endpoint;
  }

  /** Half of the settings is none for this client. */
  static WebIdentityView calledForByBoth() {
    return new WebIdentityView(it -> it.hasFile() && it.hasRole(), Endpoint.KNOWN);
  }

  /** AWS_WEB_IDENTITY_TOKEN_FILE alone is a mistake; AWS_ROLE_ARN alone is nothing. */
  static WebIdentityView calledForByFile() {
    return new WebIdentityView(WebIdentityEvidence::hasFile, Endpoint.KNOWN);
  }

  /** AWS_ROLE_ARN alone is a mistake; AWS_WEB_IDENTITY_TOKEN_FILE alone is nothing. */
  static WebIdentityView calledForByRole() {
    return new WebIdentityView(WebIdentityEvidence::hasRole, Endpoint.KNOWN);
  }

  /** All three must be set, since the client makes no session name of its own. */
  static WebIdentityView calledForByAll() {
    return new WebIdentityView(
        it -> it.hasFile() && it.hasRole() && it.hasSessionName(), Endpoint.KNOWN);
  }

  /**
   * The role_arn of the profile, with the token file of the environment, for a client that takes
   * the whole AWS_ENDPOINT_URL_STS for a host name.
   */
  static SourceView byRoleOfProfileMisreadingEndpointUrl() {
    return seen -> {
      Observation whole = seen.of(Source.WEB_IDENTITY);
      boolean known = whole.outcome().facts(WebIdentityEvidence.class).isPresent();
      if (!known && whole.outcome().isCutShort()) {
        return whole;
      }
      return whole.as(
          whole
              .outcome()
              .facts(WebIdentityEvidence.class)
              .flatMap(
                  facts ->
                      facts.isRoleOfProfileElsewhere()
                          ? Optional.of(misread())
                          : facts.roleOfProfile())
              .orElse(Outcome.absent("no role_arn in the profile for the token file")));
    };
  }

  /** For a version that was written before web identity. */
  static WebIdentityView notKnown() {
    return new WebIdentityView(it -> false, Endpoint.KNOWN);
  }

  /** The same for a client that does not know AWS_ENDPOINT_URL_STS. */
  WebIdentityView atStsOfRegion() {
    return new WebIdentityView(calledFor, Endpoint.NOT_KNOWN);
  }

  /** The same for a client that takes the whole AWS_ENDPOINT_URL_STS for a host name. */
  WebIdentityView misreadingEndpointUrl() {
    return new WebIdentityView(calledFor, Endpoint.MISREAD);
  }

  @Override
  public Observation in(Observations seen) {
    Observation whole = seen.of(Source.WEB_IDENTITY);
    return whole
        .outcome()
        .facts(WebIdentityEvidence.class)
        .map(facts -> whole.as(outcome(whole.outcome(), facts)))
        .orElse(whole);
  }

  private Outcome outcome(Outcome usual, WebIdentityEvidence facts) {
    if (!calledFor.test(facts)) {
      return usual.isAbsent() ? usual : Outcome.absent("nothing that this client knows");
    }
    if (endpoint == Endpoint.KNOWN || !facts.ofRegion().isPresent()) {
      return facts.ofOtherSdk().orElse(usual);
    }
    return endpoint == Endpoint.NOT_KNOWN ? facts.ofRegion().get() : misread();
  }

  private static Outcome misread() {
    return Outcome.failed(
        Fault.STS_UNREACHABLE, "AWS_ENDPOINT_URL_STS is taken for the name of a host");
  }
}
