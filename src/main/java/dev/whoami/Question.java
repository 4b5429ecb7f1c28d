package dev.whoami;

import dev.whoami.chain.Client;
import dev.whoami.diagnosis.Expected;
import dev.whoami.probe.Options;
import java.time.Duration;

/** What the user wants to know, and what may be done to find it out. */
public final class Question {
  private final Client client;
  private final Options options;
  private final Expected expected;
  private final Duration timeout;

  private Question(Client client, Options options, Expected expected, Duration timeout) {
    this.client = client;
    this.options = options;
    this.expected = expected;
    this.timeout = timeout;
  }

  /** Who the code is for the SDK for Java 2, within five seconds. */
  public static Question usual() {
    return new Question(
        Client.AWS_SDK_JAVA_V2,
        Options.of(false, false),
        Expected.nothing(),
        Duration.ofSeconds(5));
  }

  /** The client whose verdict is the headline. */
  public Question as(Client newClient) {
    return new Question(newClient, options, expected, timeout);
  }

  public Question with(Options newOptions) {
    return new Question(client, newOptions, expected, timeout);
  }

  public Question expecting(Expected newExpected) {
    return new Question(client, options, newExpected, timeout);
  }

  /** The bound on the whole run. */
  public Question within(Duration newTimeout) {
    return new Question(client, options, expected, newTimeout);
  }

  Client client() {
    return client;
  }

  Options options() {
    return options;
  }

  Expected expected() {
    return expected;
  }

  Duration timeout() {
    return timeout;
  }
}
