package dev.whoami.log.paste;

/** A record of JSON that Docker wrote: into its file, or for fluentd. */
final class DockerRecord {
  private static final String LOG = "\"log\":\"";
  private static final String STREAM = "\",\"stream\":\"";
  private static final String PARTIAL = "\"partial_message\":\"true\"";
  private static final String LAST = "\"partial_last\":\"true\"";
  private static final String ID = "\"partial_id\":\"";

  /** Docker cuts a message at 16 KiB; half of a letter at the cut has more bytes than it had. */
  private static final int SHORTEST_PART = 16_000;

  private static final int LONGEST_PART = 16_400;
  private static final int LONGEST_ESCAPE = 6;

  private DockerRecord() {}

  static boolean isForFluentd(String json) {
    return json.contains(PARTIAL) && json.contains(LOG);
  }

  /** The record of a line ends with a line break; other writers have none, and no such length. */
  static boolean isPartOfFile(String json) {
    int end = isOfFile(json) ? json.lastIndexOf(STREAM) : -1;
    if (end <= 0 || json.startsWith("\\n", end - 2)) {
      return false;
    }
    int bytes = bytes(json, begin(json), end);
    return bytes >= SHORTEST_PART && bytes <= LONGEST_PART;
  }

  private static boolean isOfFile(String json) {
    return json.startsWith("{" + LOG) && json.contains(STREAM);
  }

  static boolean isLast(String json) {
    return json.contains(LAST);
  }

  /** What the parts of a message have in common; empty where Docker did not write it. */
  static String stream(String json) {
    if (isForFluentd(json)) {
      return ID + value(json, json.indexOf(ID), ID.length());
    }
    return isOfFile(json) ? STREAM + value(json, json.lastIndexOf(STREAM), STREAM.length()) : "";
  }

  private static String value(String json, int at, int length) {
    int end = at < 0 ? -1 : json.indexOf('"', at + length);
    return end < 0 ? "" : json.substring(at + length, end);
  }

  /** How many bytes of UTF-8 a text in JSON stands for. */
  private static int bytes(String json, int from, int end) {
    int bytes = 0;
    int at = from;
    while (at < end) {
      char each = json.charAt(at);
      boolean isEscape = each == '\\';
      boolean isNumber = isEscape && json.startsWith("u", at + 1);
      bytes += isNumber || each < 0x80 ? 1 : each < 0x800 || Character.isSurrogate(each) ? 2 : 3;
      at += isNumber ? LONGEST_ESCAPE : isEscape ? 2 : 1;
    }
    return bytes;
  }

  /** Where the text of the message begins. */
  static int begin(String json) {
    return json.indexOf(LOG) + LOG.length();
  }

  /** The quote that ends the text of the message. */
  static int end(String json) {
    int at = begin(json);
    while (at < json.length() && json.charAt(at) != '"') {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, json.length());
  }

  /** A record that is not a part of another one. */
  static String asWhole(String json) {
    return json.replace(PARTIAL, "\"partial_message\":\"\"");
  }
}
