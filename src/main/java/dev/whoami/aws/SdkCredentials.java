package dev.whoami.aws;

import dev.whoami.world.Secret;

/** Reads the credentials of an STS answer. */
final class SdkCredentials {
  private SdkCredentials() {}

  static Credentials of(software.amazon.awssdk.services.sts.model.Credentials given) {
    return Credentials.of(given.accessKeyId(), Secret.of(given.secretAccessKey()))
        .withToken(Secret.of(given.sessionToken()))
        .expiringAt(given.expiration());
  }
}
