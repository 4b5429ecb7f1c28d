package dev.whoami.cli;

import dev.whoami.aws.Version;
import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.cli.typed.OtherClientName;
import dev.whoami.client.behavior.ProcessLanguage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads clients on the command line: boto3,aws-sdk-java-v2@2.21.25. */
final class ClientNames {
  private ClientNames() {}

  /** A line for each client, with its name and its title. */
  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Client each : Client.values()) {
      lines.add(String.format("  %-26s%s", each.id(), each.title()));
    }
    return lines;
  }

  static List<ClientVersion> parse(String text) {
    List<ClientVersion> clients = new ArrayList<>();
    for (String each : text.split(",", -1)) {
      clients.add(one(each.trim()));
    }
    return clients;
  }

  /** The name of the client, with a valid version; empty for another word. */
  static Optional<String> meantBy(String word) {
    String[] parts = word.split("@", 2);
    Optional<Version> version = parts.length == 1 ? Optional.empty() : Version.parse(parts[1]);
    return Client.named(parts[0])
        .map(it -> version.map(v -> ClientVersion.of(it, v).toString()).orElse(it.id()));
  }

  private static ClientVersion one(String text) {
    String[] parts = text.split("@", 2);
    Client client = client("clients", parts[0]);
    if (parts.length == 1) {
      return ClientVersion.newest(client);
    }
    return Version.parse(parts[1])
        .map(version -> ClientVersion.of(client, version))
        .orElseThrow(
            () ->
                new UsageException(
                    "clients "
                        + text
                        + ": \""
                        + parts[1]
                        + "\" is not a version such as "
                        + client.newest()));
  }

  /** Throws a usage error that begins with the option. */
  static Client client(String option, String id) {
    return Client.named(id).orElseThrow(() -> unknown(option, id, meant(id)));
  }

  /** The error about an unknown name, with a suggestion. */
  static UsageException unknown(String option, String id, String meant) {
    if (id.isEmpty()) {
      return new UsageException(option + ": a name is empty; give a client, such as boto3");
    }
    return new UsageException(option + " " + id + " is not a client that whoami knows" + meant);
  }

  /** The suggestion for an unknown name. A language stands for its usual client. */
  private static String meant(String typed) {
    List<String> ids = new ArrayList<>();
    new CompletionValues.Clients().forEach(ids::add);
    Optional<String> otherName = OtherClientName.id(typed);
    if (otherName.isPresent()) {
      return ". Did you mean " + otherName.get() + "?";
    }
    return Arrays.stream(ProcessLanguage.values())
        .filter(it -> it.name().equalsIgnoreCase(typed))
        .findFirst()
        .flatMap(Client::usualIn)
        .map(it -> ". Did you mean " + it.id() + "?")
        .orElseGet(() -> DidYouMean.orElse(typed, ids, "; clients --list has them all"));
  }
}
