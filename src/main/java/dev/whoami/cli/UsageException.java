package dev.whoami.cli;

/** A wrong option: what was given, why it is wrong, and what would be right. */
final class UsageException extends RuntimeException {
  UsageException(String message) {
    super(message);
  }
}
