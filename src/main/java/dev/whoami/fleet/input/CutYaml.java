package dev.whoami.fleet.input;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The part of a YAML document before a fault, up to the end of the last complete item of its list.
 * kubectl and the AWS CLI begin an item in the first column. A cut object says nothing.
 */
final class CutYaml {
  private static final String ITEM = "\n- ";

  private CutYaml() {}

  /** Where the text before the fault ends with it; empty if it has no item. */
  static String of(String before) {
    return before.substring(0, before.lastIndexOf(ITEM) + 1);
  }

  /** Where a line of the document has the fault; empty if no line is known. */
  static String of(String document, int line) {
    int end = 0;
    // The parser also counts other breaks of a line.
    for (int i = 1; i < line && document.indexOf('\n', end) >= 0; i++) {
      end = document.indexOf('\n', end) + 1;
    }
    // The line itself may begin the next item.
    return of(document.substring(0, Math.min(document.length(), end + ITEM.length())));
  }

  /** Whether the end of a list is missing: kubectl writes its kind behind the items. */
  static boolean isCut(Fields document) {
    return document.has("items") && document.has("apiVersion") && !document.has("kind");
  }

  /** Gives the items of such a list, which others follow. */
  static boolean list(JsonElement document, FileItems sink) {
    if (!document.isJsonObject()) {
      return false;
    }
    JsonObject list = document.getAsJsonObject();
    if (isCut(Fields.of(list))) {
      list.addProperty("kind", "List");
    }
    list.addProperty("NextToken", "cut");
    return WholeObject.lists(Fields.of(list), sink);
  }
}
