package dev.whoami.probe;

import dev.whoami.aws.JsonFields;
import dev.whoami.aws.SharedConfig;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.text.Hex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * A profile whose credentials come from a person's sign-in; its token is missing, is not usable or
 * has expired, or the section of its session is missing. A client that finds a refresh token gets a
 * new token by itself, so then nothing is known.
 *
 * <p>{@code aws sso login} keeps its token in ~/.aws/sso/cache. The name of the file is the SHA-1
 * of sso_session, or of sso_start_url if the profile has no session. {@code aws login} keeps it in
 * AWS_LOGIN_CACHE_DIRECTORY, or in ~/.aws/login/cache if that is not set. The name of that file is
 * the SHA-256 of login_session.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html">AWS:
 *     IAM Identity Center credential provider</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-login-credentials.html">AWS:
 *     login credentials provider</a>
 */
public final class SignIn implements SourceDetail {
  private static final List<String> OF_ROLE =
      Collections.unmodifiableList(Arrays.asList("sso_account_id", "sso_role_name"));
  private static final List<String> OF_PORTAL_AND_ROLE =
      Collections.unmodifiableList(
          Arrays.asList("sso_start_url", "sso_region", "sso_account_id", "sso_role_name"));

  private final String profile;
  private final boolean isOfIdentityCenter;
  private final SignInFlaw flaw;
  private final @Nullable Instant end;
  private final List<String> missing;

  private SignIn(
      String profile,
      boolean isOfIdentityCenter,
      SignInFlaw flaw,
      @Nullable Instant end,
      List<String> missing) {
    this.profile = profile;
    this.isOfIdentityCenter = isOfIdentityCenter;
    this.flaw = flaw;
    this.end = end;
    this.missing = missing;
  }

  private static SignIn with(SignInFlaw flaw, Profile profile, boolean isOfIdentityCenter) {
    return new SignIn(
        profile.name(), isOfIdentityCenter, flaw, null, Collections.<String>emptyList());
  }

  /** The missing sign-in to IAM Identity Center; empty if there may be a usable token. */
  static Optional<SignIn> lackingToIdentityCenter(Profile profile, SharedConfig config, Witness w) {
    List<String> missing = missing(profile);
    if (!missing.isEmpty()) {
      return Optional.of(new SignIn(profile.name(), true, SignInFlaw.INCOMPLETE, null, missing));
    }
    Optional<String> session = profile.property("sso_session");
    if (session.filter(it -> !config.mayHaveSsoSession(it)).isPresent()) {
      return Optional.of(with(SignInFlaw.NO_SESSION, profile, true));
    }
    Optional<String> key = session.isPresent() ? session : profile.property("sso_start_url");
    return key.flatMap(
        it -> lacking(profile, true, home(w) + "/.aws/sso/cache/" + digest("SHA-1", it), w));
  }

  /** The missing sign-in of {@code aws login}; empty if there may be a usable token. */
  static Optional<SignIn> lackingToConsole(Profile profile, Witness w) {
    Reading set = w.env("AWS_LOGIN_CACHE_DIRECTORY");
    String folder = set.hasText() ? set.text() : home(w) + "/.aws/login/cache";
    return profile
        .property("login_session")
        .flatMap(it -> lacking(profile, false, folder + "/" + digest("SHA-256", it.trim()), w));
  }

  private static Optional<SignIn> lacking(
      Profile profile, boolean isOfIdentityCenter, String path, Witness w) {
    Reading cached = w.file(path + ".json");
    Optional<Map<String, JsonNode>> token = JsonFields.of(cached.text());
    Optional<SignInFlaw> flaw = flaw(cached, token.isPresent());
    if (flaw.isPresent()) {
      return Optional.of(with(flaw.get(), profile, isOfIdentityCenter));
    }
    return token
        .filter(it -> !JsonFields.text(it, "refreshToken").isPresent())
        .flatMap(SignIn::end)
        .filter(it -> !it.isAfter(w.now()))
        .map(
            it ->
                new SignIn(
                    profile.name(),
                    isOfIdentityCenter,
                    SignInFlaw.ENDED,
                    it,
                    Collections.<String>emptyList()));
  }

  /** The settings without which no client gets credentials, however often somebody signs in. */
  private static List<String> missing(Profile profile) {
    List<String> missing = new ArrayList<>();
    for (String name : profile.property("sso_session").isPresent() ? OF_ROLE : OF_PORTAL_AND_ROLE) {
      if (!profile.property(name).isPresent()) {
        missing.add(name);
      }
    }
    return Collections.unmodifiableList(missing);
  }

  private static Optional<SignInFlaw> flaw(Reading cached, boolean isJson) {
    if (cached.isPresent()) {
      return isJson ? Optional.empty() : Optional.of(SignInFlaw.MALFORMED);
    }
    switch (cached.status()) {
      case MISSING:
        return Optional.of(SignInFlaw.NO_TOKEN);
      case DENIED:
        return Optional.of(SignInFlaw.UNREADABLE);
      default:
        return Optional.empty();
    }
  }

  /** Versions of the AWS CLI differ in how they write the zone. */
  private static Optional<Instant> end(Map<String, JsonNode> cached) {
    try {
      return JsonFields.text(cached, "expiresAt").map(it -> Instant.parse(it.replace("UTC", "Z")));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  private static String home(Witness w) {
    Reading home = w.env("HOME");
    return home.hasText() ? home.text() : w.property("user.home").text();
  }

  private static String digest(String algorithm, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm);
      return Hex.of(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** The profile that needs it. */
  public String profile() {
    return profile;
  }

  /** Whether it is one of IAM Identity Center, and not of {@code aws login}. */
  public boolean isOfIdentityCenter() {
    return isOfIdentityCenter;
  }

  public SignInFlaw flaw() {
    return flaw;
  }

  /** When the token expired; empty if another flaw is the cause. */
  public Optional<Instant> end() {
    return Optional.ofNullable(end);
  }

  /** The settings that the profile lacks; empty if another flaw is the cause. */
  public List<String> missing() {
    return missing;
  }

  /** The missing part, as one clause. */
  String words() {
    String cache = isOfIdentityCenter ? "~/.aws/sso/cache" : "the cache of aws login";
    String token = "its sign-in token in " + cache;
    switch (flaw) {
      case NO_TOKEN:
        return "there is no sign-in token in " + cache;
      case NO_SESSION:
        return "the config file has no section for its sso_session";
      case INCOMPLETE:
        return "it lacks " + String.join(" and ", missing);
      case UNREADABLE:
        return token + " cannot be read by this user";
      case MALFORMED:
        return token + " is not valid JSON";
      default:
        return token + " ended at " + end;
    }
  }

  @Override
  public Optional<SignIn> lackingSignIn() {
    return Optional.of(this);
  }
}
