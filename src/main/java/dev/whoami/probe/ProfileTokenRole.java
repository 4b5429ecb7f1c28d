package dev.whoami.probe;

import dev.whoami.aws.Arn;
import dev.whoami.client.behavior.ProfileBehavior;
import dev.whoami.probe.profile.BehaviorsAsked;
import dev.whoami.probe.profile.ClientSts;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import software.amazon.awssdk.profiles.Profile;

/**
 * A role that a profile assumes with a web identity token.
 *
 * <p>First the role_arn and the web_identity_token_file of the profile; some clients prefer
 * AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE. Next the token file. Finally STS, which trades the
 * token for credentials; some clients then read the file again, and ask once more with a new token.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html">
 *     AWS: assume role credential provider</a>
 */
final class ProfileTokenRole {
  private final ProfileSources sources;
  private final ClientSts sts;
  private final Witness w;
  private final ProbeOptions options;
  private final BehaviorsAsked behaviors;

  ProfileTokenRole(
      ProfileSources sources,
      ClientSts sts,
      Witness w,
      ProbeOptions options,
      BehaviorsAsked behaviors) {
    this.sources = sources;
    this.sts = sts;
    this.w = w;
    this.options = options;
    this.behaviors = behaviors;
  }

  /** The outcome for the profile in force. */
  Outcome inForce(Profile profile, String shown) {
    boolean isOfEnvironment = behaviors.include(ProfileBehavior.TOKEN_OF_ENVIRONMENT_FIRST);
    return traded(profile, shown, isOfEnvironment, this::tradeAndTradeAgain);
  }

  /** The outcome for a profile that another profile names as its source. */
  Outcome ofSource(Profile profile, String shown) {
    boolean isOfEnvironment =
        behaviors.include(ProfileBehavior.TOKEN_OF_ENVIRONMENT_FIRST)
            && !behaviors.include(ProfileBehavior.SOURCE_WITHOUT_ENVIRONMENT);
    return traded(
        profile, shown, isOfEnvironment, (exchange, file) -> trade(exchange, file, profile));
  }

  private Outcome traded(Profile profile, String shown, boolean isOfEnvironment, TokenTrade trade) {
    String role = property(profile, "role_arn", isOfEnvironment, "AWS_ROLE_ARN");
    String file =
        property(
            profile, "web_identity_token_file", isOfEnvironment, "AWS_WEB_IDENTITY_TOKEN_FILE");
    if (isOfEnvironment && file.trim().isEmpty()) {
      return Outcome.absent(shown + ": the name of its token file is blank, by the environment");
    }
    if (isOfEnvironment && role.trim().isEmpty()) {
      return Outcome.broken(Fault.BLANK, shown + ": its role is blank, by the environment");
    }
    Outcome traded =
        trade.of(
            new WebIdentityExchange(role, profile.property("role_session_name").orElse(""), file),
            file);
    if (traded.credentials().filter(it -> it.isExpiredAt(w.now())).isPresent()
        && behaviors.include(ProfileBehavior.NO_KEYS_PAST_THEIR_END)) {
      return Outcome.failed(Fault.EXPIRED, shown + ": STS gave keys that end before this clock");
    }
    return traded.with(AssumedRoleDetail.of(Arn.parse(role), Source.WEB_IDENTITY, traded));
  }

  /** The way in which a client trades the token in a file. */
  private interface TokenTrade {
    Outcome of(WebIdentityExchange exchange, String file);
  }

  private Outcome trade(WebIdentityExchange exchange, String file, Profile source) {
    return exchange.observe(
        sources.token(file), sts.inSource(behaviors.lookup(), source), w, options);
  }

  private Outcome tradeAndTradeAgain(WebIdentityExchange exchange, String file) {
    Reading token = sources.token(file);
    Outcome first = exchange.observe(token, sts.inProfile(behaviors.lookup()), w, options);
    if (first.isFound() || !behaviors.include(ProfileBehavior.TOKEN_READ_AGAIN)) {
      return first;
    }
    Reading byNow = sources.tokenByNow(file);
    return byNow.hasText() && !byNow.text().equals(token.text())
        ? exchange.observe(byNow, sts.withNewToken(behaviors.lookup()), w, options)
        : first;
  }

  private String property(Profile profile, String name, boolean isOfEnvironment, String variable) {
    Reading ofEnvironment = w.aside().env(variable);
    boolean counts =
        behaviors.include(ProfileBehavior.BLANK_VARIABLE_OF_TOKEN_COUNTS)
            ? ofEnvironment.isPresent()
            : ofEnvironment.hasText();
    return isOfEnvironment && counts ? ofEnvironment.text() : profile.property(name).orElse("");
  }
}
