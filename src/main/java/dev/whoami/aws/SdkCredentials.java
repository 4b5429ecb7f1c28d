package dev.whoami.aws;

import dev.whoami.world.secret.Secret;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Reads the credentials in an answer of STS; any part of them can be missing. */
final class SdkCredentials {
  private SdkCredentials() {}

  /** Throws SdkException if the answer does not contain a whole key. */
  static Credentials of(software.amazon.awssdk.services.sts.model.@Nullable Credentials given) {
    if (given == null
        || isBlank(given.accessKeyId())
        || isBlank(given.secretAccessKey())
        || isBlank(given.sessionToken())) {
      throw SdkException.create("the answer holds no credentials", null);
    }
    Credentials read =
        Credentials.of(given.accessKeyId(), Secret.of(given.secretAccessKey()))
            .withToken(Secret.of(given.sessionToken()));
    return given.expiration() == null ? read : read.expiringAt(given.expiration());
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.trim().isEmpty();
  }
}
