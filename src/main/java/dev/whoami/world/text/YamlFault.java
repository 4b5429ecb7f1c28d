package dev.whoami.world.text;

import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Why a text is not YAML, without quoting it. The parser's own message quotes the text, so only its
 * beginning is compared. An unknown message is not shown.
 */
enum YamlFault {
  NO_COLON(
      "could not find expected ':'", "a key has no colon with a blank behind it; write KEY: VALUE"),
  TWO_VALUES(
      "mapping values are not allowed",
      "a key follows a value; put the value in quotes, or indent the two lines alike"),
  INDENTATION(
      "expected <block end>", "a line is not indented like the lines beside it; indent them alike"),
  CHARACTER(
      "found character",
      "a value begins with a character that needs quotes, or a line with a tab; use quotes or"
          + " blanks"),
  NO_END("found unexpected end of stream", "a text in quotes does not end; close the quotes"),
  NO_BRACKET("expected ',' or", "a list or a map in brackets does not end; close the bracket");

  private static final String UNKNOWN = "is not YAML; a YAML checker shows why";

  private final String beginning;
  private final String words;

  YamlFault(String beginning, String words) {
    this.beginning = beginning;
    this.words = words;
  }

  /** A clause that follows the file's name or its line. */
  static String why(MarkedYamlEngineException malformed) {
    for (YamlFault each : values()) {
      if (malformed.getProblem().startsWith(each.beginning)) {
        return "is not YAML: " + each.words;
      }
    }
    return UNKNOWN;
  }

  static String unknown() {
    return UNKNOWN;
  }
}
