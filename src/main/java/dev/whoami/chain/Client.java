package dev.whoami.chain;

import dev.whoami.probe.Observations;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every client library whose chain is known. */
public enum Client {
  AWS_SDK_JAVA_V2("aws-sdk-java-v2", "AWS SDK for Java 2.x", new SdkJavaV2());

  private final String id;
  private final String title;
  private final ChainModel model;

  Client(String id, String title, ChainModel model) {
    this.id = id;
    this.title = title;
    this.model = model;
  }

  /** The name on the command line and in the JSON. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public static Optional<Client> named(String id) {
    for (Client each : values()) {
      if (each.id.equals(id)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The names of all clients, for a message. */
  public static String ids() {
    return Arrays.stream(values()).map(Client::id).collect(Collectors.joining(", "));
  }

  /** What the newest known version would do here. */
  public Walk walk(Observations seen) {
    return Walk.of(this, model.newest(), model.chain(model.newest()), seen);
  }
}
