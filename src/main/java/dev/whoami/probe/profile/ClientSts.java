package dev.whoami.probe.profile;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.SharedConfig;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAnswers;
import dev.whoami.aws.StsClientBehavior;
import dev.whoami.aws.StsResult;
import dev.whoami.aws.WebIdentitySession;
import dev.whoami.client.behavior.ClientProfileFiles;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Secret;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** STS as each client finds it. whoami asks it once for all clients with the same request. */
public final class ClientSts {
  private final Supplier<Sts> usual;
  private final ClientProfileFiles files;
  private final Witness w;
  private final Witness aside;
  private final StsAnswers<Credentials> roles = new StsAnswers<>();
  private final StsAnswers<WebIdentitySession> tokens = new StsAnswers<>();

  public ClientSts(Supplier<Sts> usual, Witness w) {
    this(usual, new ClientProfileFiles(SharedConfig.read(w.aside()), w.aside()), w);
  }

  public ClientSts(Supplier<Sts> usual, ClientProfileFiles files, Witness w) {
    this.usual = usual;
    this.files = files;
    this.w = w;
    this.aside = w.aside();
  }

  /** The role of a profile. */
  public StsResult<Credentials> role(
      ProfileLookup lookup, Profile profile, Credentials source, AssumeRoleRequest request) {
    Sts asked =
        lookup
            .sts()
            .role()
            .map(it -> as(it, lookup, property(profile, "source_profile"), profile.name()))
            .orElseGet(() -> usual(lookup, property(profile, "region")));
    String question = source.accessKeyId() + " " + request;
    return roles.of(
        asked, question, sts -> leaves(sts) ? notAsked() : sts.assumeRole(source, request, w));
  }

  /** A client's request of a role for a token. */
  public interface Trade {
    StsResult<WebIdentitySession> of(String role, String session, Secret token);
  }

  /** With a token that the environment names. */
  public Trade byEnvironment(ProfileLookup lookup) {
    return trade(lookup.sts().token(), lookup, null);
  }

  /** Whether the files that may name the address of STS are read as the client reads them. */
  public boolean isSureByEnvironment(ProfileLookup lookup) {
    boolean readsProfile = lookup.sts().token().map(StsClientBehavior::readsProfile).orElse(true);
    return !readsProfile || files.settingsAs(lookup).isSure();
  }

  /** Whether it asks the instance metadata for its region before it reads such a token. */
  public boolean asksInstanceFirst(ProfileLookup lookup) {
    return lookup
        .sts()
        .token()
        .filter(it -> it.asksInstanceOnce() && it.asksInstance(aside, files.settingsAs(lookup)))
        .isPresent();
  }

  /** With a token that the environment names, for the role of the profile in force. */
  public Trade forRoleOfProfile(ProfileLookup lookup) {
    return trade(lookup.sts().tokenInSource(), lookup, null);
  }

  /** With a token that the profile in force names. */
  public Trade inProfile(ProfileLookup lookup) {
    return trade(lookup.sts().tokenInProfile(), lookup, null);
  }

  /** With a token that the source of a profile names, which is also a profile. */
  public Trade inSource(ProfileLookup lookup, Profile source) {
    return trade(lookup.sts().tokenInSource(), lookup, source.name());
  }

  /** With the one that has replaced it since, about which no answer so far says anything. */
  public Trade withNewToken(ProfileLookup lookup) {
    return new ClientSts(usual, files, w).inProfile(lookup);
  }

  private Trade trade(
      Optional<StsClientBehavior> client, ProfileLookup lookup, @Nullable String asked) {
    return (role, session, token) ->
        trade(
            client.map(it -> as(it, lookup, null, asked)).orElseGet(() -> usual(lookup, null)),
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
    if (lookup.sts().ignoresEndpoints()) {
      return sts.ignoringEndpoints(files.as(lookup), aside);
    }
    return lookup.sts().isMeasured() ? sts : sts.ofOtherSdk();
  }

  /** The asked profile is the one that names the role; without it, the one in force counts. */
  private Sts as(
      StsClientBehavior client,
      ProfileLookup lookup,
      @Nullable String source,
      @Nullable String asked) {
    SharedConfig settings = files.settingsAs(lookup);
    return usual
        .get()
        .as(
            client,
            asked != null && client.readsRegionOfAskedProfile()
                ? settings.named(Reading.present(asked))
                : settings,
            source != null && client.readsSettingsOfSource() && !isRole(source, settings)
                ? settings.named(Reading.present(source))
                : settings,
            aside);
  }

  private static @Nullable String property(Profile profile, String name) {
    return profile.property(name).orElse(null);
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
