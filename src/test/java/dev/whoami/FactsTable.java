package dev.whoami;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The facts of a diagnosis in a short table, read from its JSON: the place, the verdict, each
 * source, who each client is, the findings and the roles. What the text report says in words, and
 * what is the same in every scenario, is left to that report and to the few that keep all JSON.
 */
final class FactsTable {
  private static final int MOST = 6;
  private static final int COLUMNS = 100;

  private final StringBuilder table = new StringBuilder();

  private FactsTable() {}

  static String of(String json) {
    JsonObject root = JsonParser.parseString(json).getAsJsonObject();
    FactsTable facts = new FactsTable();
    facts.place(root.getAsJsonObject("place"));
    facts.verdict(root.getAsJsonObject("verdict"));
    objects(root, "expectations").forEach(it -> facts.line("  expected: " + values(it)));
    facts.sources(objects(root, "sources"));
    facts.line("clients");
    ClientLines.of(objects(root, "walks"), objects(root, "sources")).forEach(facts::line);
    facts.line("findings");
    objects(root, "findings").forEach(facts::finding);
    facts.line("roles");
    root.getAsJsonObject("roles").entrySet().forEach(it -> facts.role(it.getKey(), it.getValue()));
    return facts.table.toString();
  }

  private void place(JsonObject place) {
    because("place " + values(place, "platform", "launchType"), place);
    for (String each : List.of("task", "instance")) {
      if (place.get(each).isJsonObject()) {
        line("  " + each + " " + values(place.getAsJsonObject(each)));
      }
    }
    objects(place, "libraries").forEach(it -> line("  library " + values(it)));
  }

  private void verdict(JsonObject verdict) {
    String said = values(verdict, "kind", "certainty", "client", "source");
    String who = values(verdict, "arn", "account", "role", "session");
    because("verdict " + (said + " " + who).strip(), verdict);
  }

  /** Those that are not configured in one line for each reason. */
  private void sources(List<JsonObject> sources) {
    line("sources, each with the number of its steps and the answers that it got");
    Map<String, List<String>> absent = new LinkedHashMap<>();
    for (JsonObject each : sources) {
      String what = values(each, "source") + " " + steps(objects(each, "steps"));
      if (values(each, "outcome", "fault").equals("ABSENT")) {
        absent.computeIfAbsent(values(each, "reason"), it -> new ArrayList<>()).add(what);
      } else {
        source(each, what);
      }
    }
    absent.forEach((reason, who) -> line("  ABSENT " + String.join(", ", who) + ": " + reason));
  }

  private void source(JsonObject source, String what) {
    line("  " + values(source, "outcome", "fault") + " " + what + ": " + values(source, "reason"));
    line("    " + values(source, "accessKeyId", "expiration", "roleArn"));
    if (source.get("identity").isJsonObject()) {
      line("    is " + values(source.getAsJsonObject("identity")));
    }
  }

  /** How many there were, and what came of those that asked somebody. */
  private static String steps(List<JsonObject> steps) {
    List<String> answers =
        steps.stream()
            .filter(it -> values(it, "look").equals("HTTP"))
            .map(it -> values(it, "saw").replaceFirst("^answered ", ""))
            .toList();
    return steps.size() + (answers.isEmpty() ? "" : " " + answers);
  }

  private void finding(JsonObject finding) {
    int remedies = finding.getAsJsonArray("remedies").size();
    String cause =
        finding.get("cause").isJsonNull() ? "" : ", caused by " + values(finding, "cause");
    String what = values(finding, "severity", "code") + ", " + remedies + " remedies" + cause;
    because("  " + what, finding);
  }

  private void role(String name, JsonElement role) {
    JsonObject of = role.getAsJsonObject();
    String because = String.join("; ", strings(of.getAsJsonArray("because")));
    line("  " + name + " " + values(of, "state", "name", "arn") + ": " + because);
  }

  /**
   * What it is, and the evidence for it in as few lines as that fits into. A list that is longer
   * has a line for each client, which is named above.
   */
  private void because(String what, JsonObject of) {
    List<String> because = strings(of.getAsJsonArray("because"));
    boolean isCut = because.size() > MOST;
    String row = what;
    String sign = " because ";
    for (String each : isCut ? List.of(because.get(0), because.get(1), "others") : because) {
      if (row.length() + sign.length() + each.length() > COLUMNS) {
        line(row);
        row = "   ";
        sign = " because ";
      }
      row += sign + each;
      sign = "; ";
    }
    line(row);
  }

  private void line(String line) {
    if (!line.isBlank()) {
      table.append(line).append('\n');
    }
  }

  private static List<String> strings(JsonArray of) {
    return of.asList().stream().map(JsonElement::getAsString).toList();
  }

  static List<JsonObject> objects(JsonObject of, String name) {
    return of.getAsJsonArray(name).asList().stream().map(JsonElement::getAsJsonObject).toList();
  }

  /** The values of these names, or of all, without those that are not known. */
  static String values(JsonObject of, String... names) {
    List<String> all = new ArrayList<>();
    Stream<String> chosen = names.length == 0 ? of.keySet().stream() : Stream.of(names);
    chosen.map(of::get).filter(it -> !it.isJsonNull()).forEach(it -> all.add(it.getAsString()));
    return String.join(" ", all);
  }
}
