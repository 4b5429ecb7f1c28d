package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.SharedConfig;
import dev.whoami.client.Clients;
import dev.whoami.client.behavior.ClientProfileFiles;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.probe.imds.ImdsProfile;
import dev.whoami.probe.imds.ImdsServer;
import dev.whoami.probe.imds.ImdsSettings;
import dev.whoami.world.Witness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The answers of the instance metadata service to each client whose profile settings differ from
 * those of the SDK for Java 2, because its parser or its files are different.
 */
final class ImdsOfClients {
  private final Map<ProfileLookup, ImdsResponses> others = new LinkedHashMap<>();
  private final Set<ProfileLookup> unsure = new HashSet<>();

  private ImdsOfClients() {}

  static ImdsOfClients none() {
    return new ImdsOfClients();
  }

  /** Asks each address once, even if the settings of several clients lead to it. */
  static ImdsResponses ask(
      ImdsSettings usual, Function<ImdsSettings, ImdsResponses> asked, Witness w) {
    ImdsOfClients clients = new ImdsOfClients();
    ImdsResponses responses = asked.apply(usual);
    List<ImdsResponses> all = new ArrayList<>();
    all.add(responses);
    Witness aside = w.aside();
    ClientProfileFiles files = new ClientProfileFiles(SharedConfig.read(aside), aside);
    ImdsProfile profile = ImdsProfile.as(ProfileLookup.USUAL, files);
    for (ProfileLookup each : Clients.profiles()) {
      ImdsProfile its = ImdsProfile.as(each, files);
      if (!its.isSure()) {
        clients.unsure.add(each);
      }
      if (its.isSameAs(profile)) {
        continue;
      }
      ImdsSettings settings = ImdsSettings.read(aside, its);
      if (!settings.isSameAs(usual)) {
        clients.others.put(each, among(all, settings, asked));
      }
    }
    return responses.and(clients);
  }

  private static ImdsResponses among(
      List<ImdsResponses> all, ImdsSettings settings, Function<ImdsSettings, ImdsResponses> asked) {
    for (ImdsResponses each : all) {
      if (each.isAtAddressOf(settings)) {
        return each.under(settings);
      }
    }
    ImdsResponses more = asked.apply(settings);
    all.add(more);
    return more;
  }

  /** The answers to this client; empty if they are those to the SDK for Java 2. */
  Optional<ImdsResponses> of(ProfileLookup client) {
    return Optional.ofNullable(others.get(client));
  }

  /** Whether it is known what this client reads in the profile. */
  boolean isSure(ProfileLookup client) {
    return !unsure.contains(client);
  }

  /** The server that gave these credentials; empty if it was another one. */
  Optional<ImdsServer> serverOf(Credentials keys) {
    return others.values().stream()
        .filter(it -> it.gives(keys))
        .findFirst()
        .flatMap(it -> it.serverOf(keys));
  }

  boolean isCutShort() {
    return others.values().stream().anyMatch(ImdsResponses::isCutShort);
  }

  List<Credentials> credentials() {
    Set<Credentials> all = new LinkedHashSet<>();
    others.values().forEach(each -> all.addAll(each.credentials()));
    return new ArrayList<>(all);
  }
}
