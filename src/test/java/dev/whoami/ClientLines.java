package dev.whoami;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who each client is: those with the same credentials below one head, each with a sign for each
 * link of its chain. A client that does at each link what one before it does is left out, so that
 * another client of a known chain changes no table. A Hadoop that is installed has its links by
 * name, since its chain is in its settings.
 */
final class ClientLines {
  private static final Map<String, String> SIGNS =
      Map.of(
          "PASSED_BY",
          "-",
          "ABSENT",
          "-",
          "WENT_ON",
          "~",
          "TOOK",
          "*",
          "STOPPED_AT",
          "!",
          "NOT_REACHED",
          ".");
  private static final int COLUMNS = 100;

  /** What each source says of itself, which most visits repeat. */
  private final Map<String, String> reasons = new LinkedHashMap<>();

  /**
   * The clients that see a source otherwise than it says of itself, each with its link's number.
   */
  private final Map<String, List<String>> otherwise = new LinkedHashMap<>();

  private final Set<JsonElement> told = new HashSet<>();
  private final Map<String, List<String>> clients = new LinkedHashMap<>();
  private final List<String> installed = new ArrayList<>();

  private ClientLines(List<JsonObject> sources) {
    sources.forEach(it -> reasons.put(text(it, "source"), text(it, "reason")));
  }

  static List<String> of(List<JsonObject> walks, List<JsonObject> sources) {
    ClientLines lines = new ClientLines(sources);
    walks.forEach(lines::add);
    return lines.all();
  }

  private void add(JsonObject walk) {
    if (!told.add(walk.get("visits"))) {
      return;
    }
    List<JsonObject> visits = FactsTable.objects(walk, "visits");
    StringBuilder signs = new StringBuilder();
    for (JsonObject each : visits) {
      signs.append(SIGNS.get(text(each, "did")));
      String because = text(each, "because");
      if (!because.equals(reasons.get(text(each, "source")))) {
        otherwise
            .computeIfAbsent(because, it -> new ArrayList<>())
            .add(text(walk, "client") + " " + signs.length());
      }
    }
    String head = FactsTable.values(walk, "ending", "source", "accessKeyId", "arn");
    clients.computeIfAbsent(head, it -> new ArrayList<>()).add(text(walk, "client") + " " + signs);
    if (!walk.get("installed").isJsonNull()) {
      installed.add("  " + FactsTable.values(walk, "client", "version", "installed"));
      visits.forEach(it -> installed.add("    " + FactsTable.values(it, "did", "source", "link")));
    }
    if (walk.get("trial").isJsonObject()) {
      installed.add("  " + text(walk, "client") + " tried: " + walk.get("trial"));
    }
  }

  private List<String> all() {
    List<String> all = new ArrayList<>();
    clients.forEach(
        (head, who) -> {
          all.add("  " + head);
          all.addAll(wrapped(who));
        });
    otherwise.forEach(
        (because, who) -> {
          all.add("  because " + because);
          all.addAll(wrapped(who));
        });
    all.addAll(installed);
    return all;
  }

  private static List<String> wrapped(List<String> who) {
    List<String> lines = new ArrayList<>();
    String line = "   ";
    for (String each : who) {
      if (line.length() + each.length() >= COLUMNS) {
        lines.add(line);
        line = "   ";
      }
      line += (line.isBlank() ? " " : ", ") + each;
    }
    lines.add(line);
    return lines;
  }

  private static String text(JsonObject of, String name) {
    return FactsTable.values(of, name);
  }
}
