package dev.whoami.lint.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text with holes, each of them a sign that no text has and the number of what is computed, in
 * three digits that no text has either. The sign itself is taken out of every text.
 */
final class HclTemplate {
  private static final char HOLE = '\uE000';
  private static final String ESCAPED_HOLE = "\\ue000";
  private static final char ZERO = '\uE100';
  private static final int BASE = 0x700;
  private static final int LENGTH = 4;

  private HclTemplate() {}

  static String hole(int number) {
    return "" + HOLE + digit(number / BASE / BASE) + digit(number / BASE) + digit(number);
  }

  private static char digit(int number) {
    return (char) (ZERO + number % BASE);
  }

  /** A character of a text as it stands beside holes. */
  static char plain(char character) {
    return character == HOLE ? '\uFFFD' : character;
  }

  /** An unknown that keeps its form: what is a hole as a whole is what it refers to. */
  static Node node(int line, String text, List<String> references) {
    return Node.template(
        line, text, isHole(text) ? references : Collections.emptyList(), references);
  }

  private static boolean isHole(String text) {
    return text.length() == LENGTH && text.charAt(0) == HOLE;
  }

  /** The JSON in a text, in which holes stand for whole values or for parts of texts. */
  static Optional<Node> json(Node template) {
    if (template.isText()) {
      return JsonNodes.parse(template.text(), template.line());
    }
    return JsonNodes.parse(quoted(template.template()), template.line())
        .map(node -> filled(node, template.holes()));
  }

  /** With quotes around the holes that stand outside of a text. */
  private static String quoted(String json) {
    StringBuilder quoted = new StringBuilder();
    boolean inText = false;
    for (int i = 0; i < json.length(); i++) {
      char here = json.charAt(i);
      if (here == '\\' && inText && i + 1 < json.length()) {
        boolean isSign = json.regionMatches(true, i, ESCAPED_HOLE, 0, ESCAPED_HOLE.length());
        quoted.append(isSign ? "\\ufffd" : json.substring(i, i + 2));
        i += isSign ? ESCAPED_HOLE.length() - 1 : 1;
        continue;
      }
      inText ^= here == '"';
      if (here == HOLE && !inText) {
        quoted.append('"').append(json, i, i + LENGTH).append('"');
        i += LENGTH - 1;
      } else {
        quoted.append(here);
      }
    }
    return quoted.toString();
  }

  private static Node filled(Node node, List<String> references) {
    if (node.isList()) {
      List<Node> items = new ArrayList<>();
      node.items().forEach(each -> items.add(filled(each, references)));
      return Node.list(node.line(), items);
    }
    if (node.isMap()) {
      Map<String, Node> fields = new LinkedHashMap<>();
      node.fields().forEach((name, each) -> fields.put(name, filled(each, references)));
      return Node.map(node.line(), fields);
    }
    String text = node.text();
    if (text.indexOf(HOLE) < 0) {
      return node;
    }
    return isHole(text)
        ? HclReferences.unknown(node.line(), references.get(number(text)))
        : Node.unknown(node.line(), Collections.emptyList());
  }

  private static int number(String hole) {
    int number = 0;
    for (int i = 1; i < LENGTH; i++) {
      number = number * BASE + hole.charAt(i) - ZERO;
    }
    return number;
  }
}
