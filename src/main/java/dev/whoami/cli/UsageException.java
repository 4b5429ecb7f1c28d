package dev.whoami.cli;

import java.util.Optional;

/** A wrong option: what was given, why it is wrong, and what would be right. */
final class UsageException extends RuntimeException {
  UsageException(String message) {
    super(message);
  }

  /** Throws where there is a problem. */
  static void throwFor(Optional<String> problem) {
    problem.ifPresent(
        message -> {
          throw new UsageException(message);
        });
  }
}
