package dev.whoami.aws;

import dev.whoami.world.file.Reading;

/** A config or credentials file that exists and cannot be used: its reading, and the reason. */
public final class UnusableProfileFile {
  private final Reading reading;
  private final String reason;

  UnusableProfileFile(Reading reading, String reason) {
    this.reading = reading;
    this.reason = reason;
  }

  public Reading reading() {
    return reading;
  }

  /** One clause in lower case. */
  public String reason() {
    return reason;
  }
}
