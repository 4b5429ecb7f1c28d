package dev.whoami.config;

import java.util.Locale;
import java.util.Optional;

/**
 * Checks whether an endpoint is one of AWS's. A program with another one needs no AWS credentials.
 */
final class Endpoint {
  private Endpoint() {}

  static boolean isOfAws(Optional<String> address) {
    String host = address.orElse("").toLowerCase(Locale.ROOT);
    return host.isEmpty() || host.contains("amazonaws.") || host.contains("api.aws");
  }
}
