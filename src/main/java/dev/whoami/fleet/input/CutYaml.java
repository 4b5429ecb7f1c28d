package dev.whoami.fleet.input;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What comes before a fault in a text of YAML, to the end of the last document or item of a list
 * that is whole there. kubectl and the AWS CLI begin both in the first column.
 */
final class CutYaml {
  private static final String DOCUMENT = "\n---";
  private static final String ITEM = "\n- ";

  private final String text;
  private final boolean list;

  private CutYaml(String text, boolean list) {
    this.text = text;
    this.list = list;
  }

  /** Where the text before the fault ends with it. */
  static CutYaml of(String before) {
    int document = before.lastIndexOf(DOCUMENT);
    int item = before.lastIndexOf(ITEM);
    int end = Math.max(document, item);
    return new CutYaml(before.substring(0, end + 1), item > document);
  }

  /** Where a line of the whole text has the fault; nothing is left where no line is known. */
  static CutYaml of(String all, int line) {
    int end = 0;
    // The parser also counts other breaks of a line.
    for (int i = 1; i < line && all.indexOf('\n', end) >= 0; i++) {
      end = all.indexOf('\n', end) + 1;
    }
    // The line itself may begin the next item.
    return of(all.substring(0, Math.min(all.length(), end + DOCUMENT.length())));
  }

  String text() {
    return text;
  }

  /** Whether its last document is a list, which has more items. */
  boolean endsInList() {
    return list;
  }

  /** Whether the end of a list is missing: kubectl writes its kind behind the items. */
  static boolean isCut(Fields document) {
    return document.has("items") && document.has("apiVersion") && !document.has("kind");
  }

  /** Gives the items of such a list, which others follow. A cut object says nothing. */
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
