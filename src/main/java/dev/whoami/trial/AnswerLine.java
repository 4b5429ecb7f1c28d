package dev.whoami.trial;

import dev.whoami.aws.JsonFields;
import dev.whoami.world.secret.Redaction;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The line of JSON in which an external client answered. A truncated line still has its complete
 * fields. A value that does not look like a version, an access key ID or a class name is ignored,
 * because it may be a secret.
 */
final class AnswerLine {
  private static final String BEGIN = "{\"version\":";
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.[0-9a-z-]{1,16}){1,4}");

  /** Shorter than a secret key, which has 40 characters. */
  private static final Pattern CLASS = Pattern.compile("[A-Za-z_]{1,39}");

  private final Map<String, JsonNode> fields;

  private AnswerLine(Map<String, JsonNode> fields) {
    this.fields = fields;
  }

  /**
   * Reads the last such line. A module that is preloaded into node, for example, may print lines
   * before it.
   */
  static AnswerLine in(String output) {
    int begin = output.lastIndexOf(BEGIN);
    String rest = begin < 0 ? "" : output.substring(begin);
    String line = rest.split("\n", 2)[0].trim();
    String closed = line.endsWith("}") ? line : line + "}";
    return new AnswerLine(JsonFields.of(closed).orElseGet(Collections::emptyMap));
  }

  Optional<String> version() {
    return JsonFields.text(fields, "version").filter(it -> VERSION.matcher(it).matches());
  }

  /** Whether it says that there is no library, and so no version. */
  boolean tellsOfNoLibrary() {
    return isNull("version");
  }

  /** Whether the library has finished, with credentials or with an error. */
  boolean isComplete() {
    return version().isPresent() && (hasKeys() || tellsOfNoKeys() || fields.containsKey("error"));
  }

  boolean tellsOfNoKeys() {
    return isNull("accessKeyId");
  }

  boolean hasKeys() {
    return fields.containsKey("accessKeyId") && !tellsOfNoKeys();
  }

  Optional<String> accessKeyId() {
    return JsonFields.text(fields, "accessKeyId").filter(it -> Redaction.wholeKeyId(it).equals(it));
  }

  String errorClass() {
    return JsonFields.text(fields, "error")
        .filter(it -> CLASS.matcher(it).matches())
        .orElse("an error whose name is not shown");
  }

  private boolean isNull(String name) {
    JsonNode field = fields.get(name);
    return field != null && field.isNull();
  }
}
