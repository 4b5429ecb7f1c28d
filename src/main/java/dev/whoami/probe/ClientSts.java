package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAnswers;
import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.StsResult;
import dev.whoami.aws.WebIdentitySession;
import dev.whoami.world.Reading;
import dev.whoami.world.Secret;
import dev.whoami.world.Witness;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** STS as each client finds it, asked once for all that ask it the same. */
final class ClientSts {
  private final Supplier<Sts> usual;
  private final ClientProfileFiles files;
  private final Witness w;
  private final Witness aside;
  private final StsAnswers<Credentials> roles = new StsAnswers<>();
  private final StsAnswers<WebIdentitySession> tokens = new StsAnswers<>();

  ClientSts(Supplier<Sts> usual, Witness w) {
    this(usual, new ClientProfileFiles(SharedConfig.read(w.aside()), w.aside()), w);
  }

  ClientSts(Supplier<Sts> usual, ClientProfileFiles files, Witness w) {
    this.usual = usual;
    this.files = files;
    this.w = w;
    this.aside = w.aside();
  }

  /** The role of a profile with these properties. */
  StsResult<Credentials> role(
      ProfileLookup lookup,
      Map<String, String> profile,
      Credentials source,
      AssumeRoleRequest request) {
    Sts asked =
        StsRows.ofRole(lookup)
            .map(it -> as(it, lookup, profile.get("source_profile"), profile))
            .orElseGet(() -> usual(lookup, profile.get("region")));
    String question = source.accessKeyId() + " " + request;
    return roles.of(
        asked, question, sts -> leaves(sts) ? notAsked() : sts.assumeRole(source, request, w));
  }

  /** A client's request of a role for a token. */
  interface Trade {
    StsResult<WebIdentitySession> of(String role, String session, Secret token);
  }

  /** With a token that the environment names. */
  Trade byEnvironment(ProfileLookup lookup) {
    return trade(StsRows.ofToken(lookup), lookup, Collections.emptyMap());
  }

  /** Of the Common Runtime, with a token that the environment names, for the role of a profile. */
  Trade forRoleOfProfile() {
    Optional<StsClientBehavior> client = Optional.of(StsClientBehavior.CRT_TOKEN_FOR_PROFILE);
    return trade(client, ProfileLookup.CRT, Collections.emptyMap());
  }

  /** With a token that a profile names. */
  Trade inProfile(ProfileLookup lookup) {
    return trade(StsRows.ofTokenInProfile(lookup), lookup, Collections.emptyMap());
  }

  /** With a token that the source of a profile names, which has these properties. */
  Trade inSource(ProfileLookup lookup, Map<String, String> source) {
    return trade(StsRows.ofTokenInSource(lookup), lookup, source);
  }

  /** With the one that has replaced it since, about which no answer so far says anything. */
  Trade withNewToken(ProfileLookup lookup) {
    return new ClientSts(usual, files, w).inProfile(lookup);
  }

  private Trade trade(
      Optional<StsClientBehavior> client, ProfileLookup lookup, Map<String, String> profile) {
    return (role, session, token) ->
        trade(
            client.map(it -> as(it, lookup, null, profile)).orElseGet(() -> usual(lookup, null)),
            role,
            session,
            token);
  }

  private StsResult<WebIdentitySession> trade(
      Sts asked, String role, String session, Secret token) {
    return tokens.of(
        asked,
        role + " " + session,
        sts -> leaves(sts) ? notAsked() : sts.assumeRoleWithWebIdentity(role, session, token, w));
  }

  private Sts usual(ProfileLookup lookup, @Nullable String region) {
    Sts sts = region == null ? usual.get() : usual.get().inRegion(region);
    switch (lookup) {
      case JAVA_V2_IGNORING:
        return sts.ignoringEndpoints(files.as(lookup), aside);
      case OTHER:
      case RUST:
        return sts.ofOtherSdk();
      default:
        return sts;
    }
  }

  /** With the profile that names the role; without properties it is the one in force. */
  private Sts as(
      StsClientBehavior client,
      ProfileLookup lookup,
      @Nullable String source,
      Map<String, String> profile) {
    SharedConfig settings = files.settingsAs(lookup);
    return usual
        .get()
        .as(
            client,
            client.readsRegionOfAskedProfile() ? settings.inForce(profile) : settings,
            source != null && client.readsSettingsOfSource() && !isRole(source, settings)
                ? settings.named(Reading.present(source))
                : settings,
            aside);
  }

  /** In a chain of roles, only the first one's settings are of its source. */
  private static boolean isRole(String profile, SharedConfig config) {
    return config.profile(profile).flatMap(it -> it.property("source_profile")).isPresent();
  }

  private boolean leaves(Sts sts) {
    return sts.leaves(usual.get(), w);
  }

  private static <T> StsResult<T> notAsked() {
    return StsResult.unreachable(
        "not asked, since this client does not know the endpoint that is set");
  }
}
