package dev.whoami.chain.view;

import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.probe.WebIdentityEvidence;
import java.util.function.Predicate;

/** Web identity as a client sees it: which setting enables it, and what STS gives this client. */
public final class WebIdentityView implements SourceView {
  private final Predicate<WebIdentityEvidence> calledFor;
  private final ProfileLookup client;

  private WebIdentityView(Predicate<WebIdentityEvidence> calledFor, ProfileLookup client) {
    this.calledFor = calledFor;
    this.client = client;
  }

  /** For the SDK for Java 2: half of the settings is a mistake. */
  public static WebIdentityView calledForByEither() {
    return new WebIdentityView(it -> it.hasFile() || it.hasRole(), ProfileLookup.USUAL);
  }

  /** This client ignores half of the settings. */
  public static WebIdentityView calledForByBoth() {
    return new WebIdentityView(it -> it.hasFile() && it.hasRole(), ProfileLookup.OTHER);
  }

  /** AWS_WEB_IDENTITY_TOKEN_FILE without a role is a mistake; only AWS_ROLE_ARN is nothing. */
  public static WebIdentityView calledForByFile() {
    return new WebIdentityView(WebIdentityEvidence::hasFile, ProfileLookup.OTHER);
  }

  /** The same, to which a blank AWS_WEB_IDENTITY_TOKEN_FILE is set. */
  public static WebIdentityView calledForByFileEvenBlank() {
    return new WebIdentityView(it -> it.hasFile() || it.hasBlankFile(), ProfileLookup.OTHER);
  }

  /**
   * AWS_ROLE_ARN without a token file is a mistake, even a blank one; only the token file is
   * nothing, and so is a role with a blank one.
   */
  public static WebIdentityView calledForByRole() {
    return new WebIdentityView(
        it -> (it.hasRole() && !it.hasBlankFile()) || (it.hasBlankRole() && !it.hasFile()),
        ProfileLookup.OTHER);
  }

  /** This client ignores half of the settings, but treats a blank setting as set. */
  public static WebIdentityView calledForByBothEvenBlank() {
    return new WebIdentityView(
        it -> (it.hasFile() || it.hasBlankFile()) && (it.hasRole() || it.hasBlankRole()),
        ProfileLookup.OTHER);
  }

  /** All three must be set, since the client makes no session name of its own. */
  public static WebIdentityView calledForByAll() {
    return new WebIdentityView(
        it -> it.hasFile() && it.hasRole() && it.hasSessionName(), ProfileLookup.OTHER);
  }

  /** The role_arn of the profile, with the token file of the environment. */
  public static SourceView byRoleOfProfile() {
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
              .flatMap(WebIdentityEvidence::roleOfProfile)
              .orElse(Outcome.absent("no role_arn in the profile for the token file")));
    };
  }

  /**
   * For the SDK for Java 1, which first needs a region from the instance: this obstacle keeps it
   * from asking.
   */
  public static SourceView askingInstanceFirst(SourceView obstacle) {
    return seen -> {
      boolean asks =
          seen.of(Source.WEB_IDENTITY)
              .outcome()
              .facts(WebIdentityEvidence.class)
              .filter(WebIdentityEvidence::asksInstanceFirst)
              .isPresent();
      Observation found = obstacle.in(seen);
      return asks && !ImdsView.isDisabled(seen)
          ? found
          : found.as(Outcome.absent("a setting names the region, or the instance is not asked"));
    };
  }

  /** For a version that was written before web identity. */
  public static WebIdentityView notKnown() {
    return new WebIdentityView(it -> false, ProfileLookup.OTHER);
  }

  /** The same for a client that asks STS as this one. */
  public WebIdentityView by(ProfileLookup newClient) {
    return new WebIdentityView(calledFor, newClient);
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
    return facts.as(client).orElse(usual);
  }
}
