package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.client.behavior.ContainerClientBehavior;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The requests to one address of the container endpoint: with each token, attempt by attempt. */
final class AddressTries {
  private final ContainerAddress address;
  private final Map<Authorization.From, List<Outcome>> tries =
      new EnumMap<>(Authorization.From.class);
  private final List<Outcome> withNewToken;

  /**
   * The last list has the tries of clients that read the token file again; it is empty if the file
   * has not changed.
   */
  AddressTries(
      ContainerAddress address,
      Map<Authorization.From, List<Outcome>> tries,
      List<Outcome> withNewToken) {
    this.address = address;
    this.tries.putAll(tries);
    this.withNewToken = withNewToken;
  }

  ContainerAddress address() {
    return address;
  }

  /** The first try that the client does not repeat, or its last. */
  Outcome as(ContainerClientBehavior behavior, Authorization.From from) {
    List<Outcome> made = made(behavior, from);
    Outcome outcome = Outcome.failed(Fault.NOT_RUN, "not asked");
    for (int i = 0; i < made.size() && i < behavior.tries(); i++) {
      outcome = made.get(i).readBy(behavior.reader());
      if (!outcome.isRetriedUnder(behavior.retry())) {
        break;
      }
    }
    return behavior.followsRedirects() && outcome.isRedirect()
        ? Outcome.failed(
            Fault.NOT_RUN, outcome.reason() + "; this client follows it, and whoami does not")
        : outcome;
  }

  private List<Outcome> made(ContainerClientBehavior behavior, Authorization.From from) {
    boolean noticesNewToken =
        from == Authorization.From.FILE && behavior.readsTokenAgain() && !withNewToken.isEmpty();
    return noticesNewToken ? withNewToken : tries.getOrDefault(from, any());
  }

  /** If whoami did not send a token, it assumes that the token would change nothing. */
  private List<Outcome> any() {
    return tries.values().stream().findFirst().orElseGet(ArrayList::new);
  }

  boolean isCutShort() {
    return Stream.concat(Stream.of(withNewToken), tries.values().stream())
        .anyMatch(it -> it.stream().anyMatch(Outcome::isCutShort));
  }

  boolean gave(Credentials key) {
    return credentials().stream().anyMatch(it -> it.accessKeyId().equals(key.accessKeyId()));
  }

  List<Credentials> credentials() {
    List<Credentials> all = new ArrayList<>();
    for (List<Outcome> made : tries.values()) {
      made.forEach(it -> all.addAll(it.credentialsToIdentify()));
    }
    withNewToken.forEach(it -> all.addAll(it.credentialsToIdentify()));
    return all;
  }
}
