package dev.whoami.log.paste;

import dev.whoami.aws.JsonFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Objects of JSON in the middle of a line, behind the words of a program, in a cell of a table or
 * as a value of YAML. Only those that AWS wrote: of all others, the line says as much.
 */
public final class EmbeddedObject {
  private static final List<String> SIGNS =
      Arrays.asList(
          "\"userIdentity\"",
          "\"CloudTrailEvent\"",
          "\"allowed\"",
          "\"DecodedMessage\"",
          "\"EvaluationResults\"",
          "\"evaluations\"",
          "InstanceCredentialExfiltration");

  /** Beginnings that are tried in vain in a line: each costs a look at the rest of it. */
  private static final int MOST = 4;

  private EmbeddedObject() {}

  /** The line without the objects that {@code taken} accepts; the whole line if it accepts none. */
  public static String without(String line, Predicate<Map<String, JsonNode>> taken) {
    int at = line.indexOf("{\"");
    if (at < 0 || SIGNS.stream().noneMatch(line::contains)) {
      return line;
    }
    StringBuilder around = new StringBuilder();
    int from = 0;
    for (int vain = 0; vain < MOST && at >= 0; ) {
      int end = JsonEnd.of(line, at);
      if (end > 0 && isTaken(line.substring(at, end), taken)) {
        around.append(line, from, at);
        from = end;
        at = line.indexOf("{\"", end);
      } else {
        vain++;
        at = line.indexOf("{\"", at + 1);
      }
    }
    return around.append(line, from, line.length()).toString();
  }

  private static boolean isTaken(String json, Predicate<Map<String, JsonNode>> taken) {
    Optional<Map<String, JsonNode>> fields =
        SIGNS.stream().anyMatch(json::contains) ? JsonFields.of(json) : Optional.empty();
    return fields.isPresent() && taken.test(fields.get());
  }
}
