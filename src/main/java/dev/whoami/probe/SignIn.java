package dev.whoami.probe;

import dev.whoami.aws.JsonFields;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.text.Hex;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * A profile whose credentials come from a person's sign-in; its token is missing or has expired. A
 * client that finds a refresh token gets a new one, so with that nothing is known.
 *
 * <p>{@code aws sso login} keeps its token in ~/.aws/sso/cache, in a file called by the SHA-1 of
 * sso_session, else of sso_start_url; {@code aws login} in AWS_LOGIN_CACHE_DIRECTORY, else
 * ~/.aws/login/cache, by the SHA-256 of login_session.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html">AWS:
 *     IAM Identity Center credential provider</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-login-credentials.html">AWS:
 *     login credentials provider</a>
 */
public final class SignIn implements SourceDetail {
  private final String profile;
  private final boolean isOfIdentityCenter;
  private final @Nullable Instant end;

  private SignIn(String profile, boolean isOfIdentityCenter, @Nullable Instant end) {
    this.profile = profile;
    this.isOfIdentityCenter = isOfIdentityCenter;
    this.end = end;
  }

  /** The missing sign-in to IAM Identity Center; empty where there may be a usable token. */
  static Optional<SignIn> lackingToIdentityCenter(Profile profile, Witness w) {
    Optional<String> session = profile.property("sso_session");
    Optional<String> key = session.isPresent() ? session : profile.property("sso_start_url");
    return key.flatMap(
        it -> lacking(profile, true, home(w) + "/.aws/sso/cache/" + digest("SHA-1", it), w));
  }

  /** Of {@code aws login}; empty where there may be a token that is good for something. */
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
    if (cached.status() == Reading.Status.MISSING) {
      return Optional.of(new SignIn(profile.name(), isOfIdentityCenter, null));
    }
    return JsonFields.of(cached.text())
        .filter(it -> !JsonFields.text(it, "refreshToken").isPresent())
        .flatMap(SignIn::end)
        .filter(it -> !it.isAfter(w.now()))
        .map(it -> new SignIn(profile.name(), isOfIdentityCenter, it));
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

  /** When its token ended; empty where there is none. */
  public Optional<Instant> end() {
    return Optional.ofNullable(end);
  }

  /** What is missing, one clause. */
  String words() {
    String cache = isOfIdentityCenter ? "~/.aws/sso/cache" : "the cache of aws login";
    return end == null
        ? "there is no sign-in token in " + cache
        : "its sign-in token in " + cache + " ended at " + end;
  }

  @Override
  public Optional<SignIn> lackingSignIn() {
    return Optional.of(this);
  }
}
