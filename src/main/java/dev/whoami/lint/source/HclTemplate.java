package dev.whoami.lint.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text with holes, each of them a sign that no text has and the number of what is computed. */
final class HclTemplate {
  private static final char HOLE = '\uE000';
  private static final char FIRST = '\uE100';
  private static final int MOST = 0x700;

  private HclTemplate() {}

  static String hole(int number) {
    return "" + HOLE + (char) (FIRST + number % MOST);
  }

  /** An unknown that keeps its form: what is a hole as a whole is what it refers to. */
  static Node node(int line, String text, List<String> references) {
    return Node.template(
        line, text, isHole(text) ? references : Collections.emptyList(), references);
  }

  private static boolean isHole(String text) {
    return text.length() == 2 && text.charAt(0) == HOLE;
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
        quoted.append(here).append(json.charAt(++i));
        continue;
      }
      inText ^= here == '"';
      if (here == HOLE && !inText && i + 1 < json.length()) {
        quoted.append('"').append(here).append(json.charAt(++i)).append('"');
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
    int number = text.charAt(text.indexOf(HOLE) + 1) - FIRST;
    return isHole(text) && number < references.size()
        ? HclReferences.unknown(node.line(), references.get(number))
        : Node.unknown(node.line(), Collections.emptyList());
  }
}
