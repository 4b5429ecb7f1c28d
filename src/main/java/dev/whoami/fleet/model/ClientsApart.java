package dev.whoami.fleet.model;

import dev.whoami.fleet.client.ClientEnd;
import dev.whoami.fleet.client.FleetClient;
import dev.whoami.fleet.client.FleetClients;
import dev.whoami.fleet.client.RoleFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the clients of a workload do where its own role does not work: the program inside, where the
 * images name one, else every SDK.
 */
public final class ClientsApart {
  /** If there are more, some are only counted. */
  private static final int MOST_NAMED = 4;

  private static final ClientsApart NONE =
      new ClientsApart(Collections.emptyMap(), NodeKeys.Reach.UNKNOWN);

  private final Map<FleetClient, ClientEnd> ends;
  private final NodeKeys.Reach reach;

  private ClientsApart(Map<FleetClient, ClientEnd> ends, NodeKeys.Reach reach) {
    this.ends = ends;
    this.reach = reach;
  }

  public static ClientsApart none() {
    return NONE;
  }

  /** Those of these images, at this fault of their role. */
  public static ClientsApart of(RoleFault fault, List<String> images, NodeKeys.Reach reach) {
    Set<FleetClient> programs = new LinkedHashSet<>();
    images.forEach(it -> FleetClients.inImage(it).ifPresent(programs::add));
    boolean isKnown = !programs.isEmpty() && programs.size() == images.size();
    Map<FleetClient, ClientEnd> ends = new LinkedHashMap<>();
    for (FleetClient each : isKnown ? new ArrayList<>(programs) : FleetClients.sdks()) {
      ends.put(each, reachable(each.at(fault), reach));
    }
    return new ClientsApart(Collections.unmodifiableMap(ends), reach);
  }

  /** A client that continues ends with an error as well if the node's role is out of reach. */
  private static ClientEnd reachable(ClientEnd end, NodeKeys.Reach reach) {
    return end == ClientEnd.NODE_ROLE && reach == NodeKeys.Reach.BLOCKED ? ClientEnd.ERROR : end;
  }

  /** In the order of the catalog; empty if the role works, or what fails is not known. */
  public List<FleetClient> clients() {
    return new ArrayList<>(ends.keySet());
  }

  public ClientEnd end(FleetClient client) {
    return ends.getOrDefault(client, ClientEnd.ERROR);
  }

  /** Whether two of them end differently. */
  public boolean differ() {
    return new LinkedHashSet<>(ends.values()).size() > 1;
  }

  /** How all of them end; empty if they differ, or there is none. */
  public Optional<ClientEnd> commonEnd() {
    return differ() ? Optional.empty() : ends.values().stream().findFirst();
  }

  /** What makes a difference to a reader; empty if they end alike and none is a program. */
  public Optional<String> told() {
    boolean isOfProgram = clients().stream().anyMatch(FleetClient::isProgram);
    return differ() || isOfProgram ? Optional.of(text()) : Optional.empty();
  }

  /** Java 2.x, PHP v3: node's role; AWS CLI 2, boto3, Go v2 and 6 others: error. */
  public String text() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    ends.forEach(
        (client, end) ->
            groups.computeIfAbsent(words(end), it -> new ArrayList<>()).add(client.title()));
    return groups.entrySet().stream()
        .map(it -> named(it.getValue()) + ": " + it.getKey())
        .collect(Collectors.joining("; "));
  }

  private static String named(List<String> titles) {
    if (titles.size() <= MOST_NAMED) {
      return String.join(", ", titles);
    }
    return String.join(", ", titles.subList(0, MOST_NAMED - 1))
        + " and "
        + (titles.size() - MOST_NAMED + 1)
        + " others";
  }

  private String words(ClientEnd end) {
    boolean isOpen = end == ClientEnd.NODE_ROLE && reach == NodeKeys.Reach.UNKNOWN;
    return isOpen ? end.words() + " if in reach" : end.words();
  }
}
