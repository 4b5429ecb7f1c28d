package dev.whoami.cli;

import java.util.Optional;

/** A wrong option: the value, why it is wrong, and the right one. */
final class UsageException extends RuntimeException {
  UsageException(String message) {
    super(message);
  }

  /** Throws if there is a problem. */
  static void throwFor(Optional<String> problem) {
    problem.ifPresent(
        message -> {
          throw new UsageException(message);
        });
  }
}
