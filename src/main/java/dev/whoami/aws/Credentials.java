package dev.whoami.aws;

import dev.whoami.world.secret.MissingWord;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.secret.Secret;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** An access key, and what its source reported about it. */
public final class Credentials {
  /** The number of characters of an access key ID. */
  private static final int LENGTH = 20;

  private final String accessKeyId;
  private final Secret secretKey;
  private final @Nullable Secret token;
  private final @Nullable Instant expiration;
  private final @Nullable Arn role;
  private final @Nullable String account;

  private Credentials(
      String accessKeyId,
      Secret secretKey,
      @Nullable Secret token,
      @Nullable Instant expiration,
      @Nullable Arn role,
      @Nullable String account) {
    this.accessKeyId = accessKeyId;
    this.secretKey = secretKey;
    this.token = token;
    this.expiration = expiration;
    this.role = role;
    this.account = account;
  }

  public static Credentials of(String accessKeyId, Secret secretKey) {
    return new Credentials(accessKeyId, secretKey, null, null, null, null);
  }

  public Credentials withToken(Secret newToken) {
    return new Credentials(accessKeyId, secretKey, newToken, expiration, role, account);
  }

  public Credentials expiringAt(Instant instant) {
    return new Credentials(accessKeyId, secretKey, token, instant, role, account);
  }

  /** Adds the role that the source reports, as the ECS endpoint does. */
  public Credentials ofRole(Arn newRole) {
    return new Credentials(accessKeyId, secretKey, token, expiration, newRole, account);
  }

  /** Adds the account that the source reports, as the agent of EKS Pod Identity does. */
  public Credentials ofAccount(String newAccount) {
    return new Credentials(accessKeyId, secretKey, token, expiration, role, newAccount);
  }

  /** The key for a client that ignores the session token. */
  public Credentials withoutToken() {
    return new Credentials(accessKeyId, secretKey, null, expiration, role, account);
  }

  public boolean hasToken() {
    return token != null;
  }

  /**
   * Whether the key belongs to a session: its ID begins with ASIA, and AWS accepts it only with its
   * token.
   */
  public boolean isOfSession() {
    return hasToken() || accessKeyId.startsWith("ASIA");
  }

  /**
   * Whether LocalStack made the key, for a user (LKIA) or a session (LSIA): AWS issues no such ID.
   *
   * @see <a href="https://docs.localstack.cloud/aws/capabilities/config/credentials">LocalStack:
   *     Credentials</a>
   */
  public boolean isOfLocalStack() {
    return accessKeyId.startsWith("LKIA") || accessKeyId.startsWith("LSIA");
  }

  /** Whether it is an example from AWS's documentation, such as AKIAIOSFODNN7EXAMPLE. */
  public boolean isOfDocumentation() {
    return accessKeyId.length() == LENGTH && accessKeyId.endsWith("EXAMPLE");
  }

  /** Whether the key belongs to a user, so that AWS accepts it only without a token. */
  public boolean isOfUser() {
    return accessKeyId.startsWith("AKIA");
  }

  public String accessKeyId() {
    return accessKeyId;
  }

  /** Whether the ID is a word such as None, for a value that somebody did not have. */
  public boolean isMissing() {
    return MissingWord.isOne(accessKeyId);
  }

  /** Whether a part of it is in quotation marks, which no AWS key contains. */
  public boolean isQuoted() {
    return isQuoted(accessKeyId)
        || isQuoted(secretKey.reveal())
        || (token != null && isQuoted(token.reveal()));
  }

  private static boolean isQuoted(String part) {
    return part.startsWith("\"") || part.startsWith("'");
  }

  /** The part that signs requests. It distinguishes one set of credentials from another. */
  public SigningCredentials signingCredentials() {
    return new SigningCredentials(accessKeyId, secretKey, token);
  }

  /** Whether both sign requests in the same way. */
  public boolean signsAs(Credentials other) {
    return signingCredentials().equals(other.signingCredentials());
  }

  public Optional<Instant> expiration() {
    return Optional.ofNullable(expiration);
  }

  public Optional<Arn> role() {
    return Optional.ofNullable(role);
  }

  public Optional<String> account() {
    return Optional.ofNullable(account);
  }

  public boolean isExpiredAt(Instant now) {
    return expiration != null && !expiration.isAfter(now);
  }

  /** A text from outside without the secrets of this key, and with its ID masked. */
  String scrub(String words) {
    String masked = words.replace(accessKeyId, Redaction.keyId(accessKeyId));
    String scrubbed = secretKey.scrubFrom(Secret.of(accessKeyId).scrubFrom(masked));
    return token == null ? scrubbed : token.scrubFrom(scrubbed);
  }

  AwsCredentials toSdk() {
    return token == null
        ? AwsBasicCredentials.create(accessKeyId, secretKey.reveal())
        : AwsSessionCredentials.create(accessKeyId, secretKey.reveal(), token.reveal());
  }
}
