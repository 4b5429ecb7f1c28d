package dev.whoami.lint.terraform;

import dev.whoami.lint.file.LineJsonReader;
import dev.whoami.lint.value.JsonNodes;
import dev.whoami.lint.value.Node;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A resource as a part of a plan shows it. */
final class PlannedResource {
  private final String address;
  private final String type;
  private final Node values;

  private PlannedResource(String address, String type, Node values) {
    this.address = address;
    this.type = type;
    this.values = values;
  }

  /**
   * Reads one resource with the value of one field; empty where it is of no interest, or is a data
   * source. The fields may come in any order.
   */
  static Optional<PlannedResource> read(LineJsonReader reader, String kept) throws IOException {
    Map<String, String> words = new HashMap<>();
    Node values = Node.nothing(0);
    reader.beginObject();
    while (reader.hasNext()) {
      String field = reader.nextName();
      boolean isWord = field.equals("address") || field.equals("type") || field.equals("mode");
      if (isWord) {
        words.put(field, reader.nextString());
      } else if (field.equals(kept) && mayMatter(words)) {
        values = JsonNodes.read(reader);
      } else {
        reader.skipValue();
      }
    }
    reader.endObject();
    boolean matters = words.containsKey("type") && mayMatter(words);
    return matters
        ? Optional.of(
            new PlannedResource(
                words.getOrDefault("address", ""), words.getOrDefault("type", ""), values))
        : Optional.empty();
  }

  private static boolean mayMatter(Map<String, String> words) {
    String type = words.get("type");
    boolean isData = "data".equals(words.get("mode"));
    return !isData && (type == null || TerraformResource.isOfInterest(type));
  }

  /** The same resource, with other values. */
  PlannedResource with(Node newValues) {
    return new PlannedResource(address, type, newValues);
  }

  String address() {
    return address;
  }

  String type() {
    return type;
  }

  Node values() {
    return values;
  }
}
