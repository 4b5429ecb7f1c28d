package dev.whoami;

import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.diagnosis.Expected;
import dev.whoami.probe.Options;
import java.time.Duration;
import java.util.List;

/** What the user wants to know, and what may be done to find it out. */
public final class Question {
  private final Client client;
  private final List<ClientVersion> walked;
  private final Options options;
  private final Expected expected;
  private final Duration timeout;
  private final boolean foreign;

  private Question(
      Client client,
      List<ClientVersion> walked,
      Options options,
      Expected expected,
      Duration timeout,
      boolean foreign) {
    this.client = client;
    this.walked = walked;
    this.options = options;
    this.expected = expected;
    this.timeout = timeout;
    this.foreign = foreign;
  }

  /** Who the code is for the SDK for Java 2, within five seconds. */
  public static Question usual() {
    return new Question(
        Client.AWS_SDK_JAVA_V2,
        ClientVersion.usual(),
        Options.of(false, false),
        Expected.nothing(),
        Duration.ofSeconds(5),
        false);
  }

  /** The client whose verdict is the headline. */
  public Question as(Client newClient) {
    return new Question(newClient, walked, options, expected, timeout, foreign);
  }

  /** The clients whose walks are told, at these versions. */
  public Question walking(List<ClientVersion> clients) {
    boolean past = clients.stream().anyMatch(ClientVersion::asksDisabledInstance);
    Options all = past ? options.askingDisabledInstance() : options;
    return new Question(client, clients, all, expected, timeout, foreign);
  }

  public Question with(Options newOptions) {
    return new Question(client, walked, newOptions, expected, timeout, foreign);
  }

  public Question expecting(Expected newExpected) {
    return new Question(client, walked, options, newExpected, timeout, foreign);
  }

  /** The clients of other languages that are installed here are run, too. */
  public Question tryingForeign() {
    return new Question(client, walked, options, expected, timeout, true);
  }

  /** The bound on the whole run. */
  public Question within(Duration newTimeout) {
    return new Question(client, walked, options, expected, newTimeout, foreign);
  }

  Client client() {
    return client;
  }

  List<ClientVersion> walked() {
    return walked;
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

  boolean triesForeign() {
    return foreign;
  }
}
