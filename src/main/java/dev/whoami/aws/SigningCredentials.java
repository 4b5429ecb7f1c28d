package dev.whoami.aws;

import dev.whoami.world.secret.Redaction;
import dev.whoami.world.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What signs a request: access key ID, secret key and session token. For AWS, credentials with the
 * same ID differ if their secret or token differs, for example because a session token was left
 * out. Other information from the source does not count.
 */
public final class SigningCredentials {
  private final String accessKeyId;
  private final Secret secretKey;
  private final @Nullable Secret token;

  SigningCredentials(String accessKeyId, Secret secretKey, @Nullable Secret token) {
    this.accessKeyId = accessKeyId;
    this.secretKey = secretKey;
    this.token = token;
  }

  public String accessKeyId() {
    return accessKeyId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SigningCredentials && isSameAs((SigningCredentials) other);
  }

  private boolean isSameAs(SigningCredentials other) {
    return accessKeyId.equals(other.accessKeyId)
        && secretKey.isSameHereAs(other.secretKey)
        && isSame(token, other.token);
  }

  private static boolean isSame(@Nullable Secret one, @Nullable Secret other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.isSameHereAs(other);
  }

  /** The hash uses only the ID, so that it reveals nothing about a secret. */
  @Override
  public int hashCode() {
    return accessKeyId.hashCode();
  }

  @Override
  public String toString() {
    return Redaction.keyId(accessKeyId);
  }
}
