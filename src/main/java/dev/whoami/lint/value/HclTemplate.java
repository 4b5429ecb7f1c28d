package dev.whoami.lint.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A text with holes, each of them a sign that no text has and the number of what is computed, in
 * three digits that no text has either. The sign itself is taken out of every text.
 */
public final class HclTemplate {
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

  static String plain(String text) {
    return text.replace(HOLE, plain(HOLE));
  }

  /** An unknown that keeps its form: what is a hole as a whole is what it refers to. */
  static Node node(int line, String text, List<String> references) {
    return Node.template(
        line, text, isHole(text) ? references : Collections.emptyList(), references);
  }

  static boolean isHole(String text) {
    return text.length() == LENGTH && text.charAt(0) == HOLE;
  }

  /** The JSON in a text, in which holes stand for whole values or for parts of texts. */
  public static Optional<Node> json(Node template) {
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
        quoted.append(isAfterValue(quoted) ? "," : "");
        quoted.append('"').append(json, i, i + LENGTH).append('"');
        i += LENGTH - 1;
      } else {
        quoted.append(here);
      }
    }
    return quoted.toString();
  }

  /** What is computed may bring its own comma: {@code [{…} ${condition ? ", {…}" : ""}]}. */
  private static boolean isAfterValue(StringBuilder json) {
    int last = json.length() - 1;
    while (last >= 0 && Character.isWhitespace(json.charAt(last))) {
      last--;
    }
    return last >= 0 && "}]\"".indexOf(json.charAt(last)) >= 0;
  }

  private static Node filled(Node node, List<String> references) {
    if (node.isList()) {
      List<Node> items = new ArrayList<>();
      node.items().forEach(each -> items.add(filled(each, references)));
      return Node.list(node.line(), items).ofType(node.type());
    }
    if (node.isMap()) {
      Map<String, Node> fields = new LinkedHashMap<>();
      node.fields().forEach((name, each) -> fields.put(name, filled(each, references)));
      return Node.map(node.line(), fields).ofType(node.type());
    }
    String text = node.text();
    if (text.indexOf(HOLE) < 0) {
      return node;
    }
    return isHole(text)
        ? HclReferences.unknown(node.line(), references.get(number(text)))
        : Node.template(node.line(), text, Collections.emptyList(), references)
            .ofType(HclType.STRING);
  }

  /** Gives each character to one, and what each hole comes from to the other. */
  static void copy(Node template, Consumer<String> plain, Consumer<String> hole) {
    String text = template.template();
    int from = 0;
    for (int at = text.indexOf(HOLE); at >= 0; at = text.indexOf(HOLE, from)) {
      plain.accept(text.substring(from, at));
      hole.accept(template.holes().get(number(text.substring(at, at + LENGTH))));
      from = at + LENGTH;
    }
    plain.accept(text.substring(from));
  }

  /** The text with a variable in place of each hole, as a policy of IAM has them. */
  public static String withVariables(Node unknown) {
    if (unknown.template().isEmpty()) {
      return "${unknown}";
    }
    StringBuilder text = new StringBuilder();
    copy(unknown, text::append, it -> text.append("${unknown}"));
    return text.toString();
  }

  /** The same with another text between its holes. */
  static Node mapped(Node template, UnaryOperator<String> change) {
    StringBuilder text = new StringBuilder();
    List<String> holes = new ArrayList<>();
    copy(
        template,
        it -> text.append(change.apply(it)),
        it -> {
          text.append(hole(holes.size()));
          holes.add(it);
        });
    return node(template.line(), text.toString(), holes);
  }

  private static int number(String hole) {
    int number = 0;
    for (int i = 1; i < LENGTH; i++) {
      number = number * BASE + hole.charAt(i) - ZERO;
    }
    return number;
  }
}
