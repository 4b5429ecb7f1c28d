package dev.whoami.log.paste;

import dev.whoami.aws.JsonFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * An object of JSON in the middle of a line, behind the words of a program, in a cell of a table or
 * as a value of YAML. Only one that AWS wrote: of all others, the line says as much.
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

  /** Beginnings that are tried in a line: each costs a look at the rest of it. */
  private static final int MOST = 4;

  private EmbeddedObject() {}

  /** Its fields; empty where no such object is in the line. */
  public static Optional<Map<String, JsonNode>> in(String line) {
    int at = line.indexOf("{\"");
    if (at < 0 || SIGNS.stream().noneMatch(line::contains)) {
      return Optional.empty();
    }
    for (int i = 0; i < MOST && at >= 0; i++) {
      int end = JsonEnd.of(line, at);
      String json = end > 0 ? line.substring(at, end) : "";
      Optional<Map<String, JsonNode>> fields =
          SIGNS.stream().anyMatch(json::contains) ? JsonFields.of(json) : Optional.empty();
      if (fields.isPresent()) {
        return fields;
      }
      at = line.indexOf("{\"", at + 1);
    }
    return Optional.empty();
  }
}
