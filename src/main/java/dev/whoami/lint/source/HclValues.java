package dev.whoami.lint.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of attributes in a .tf file. */
final class HclValues {
  private static final int DEEPEST = 200;
  private static final String IN_NUMBERS = "0123456789.eE+-";

  /** Functions that give back what they are given, as far as it matters here. */
  private static final Set<String> SAME =
      new HashSet<>(
          Arrays.asList("base64encode", "jsonencode", "tolist", "toset", "tostring", "trimspace"));

  private final HclText in;
  private final HclTemplates templates;

  HclValues(HclText in) {
    this.in = in;
    this.templates = new HclTemplates(in);
  }

  /** A label or a key in quotes, in which nothing is computed. */
  String literal() throws Unreadable {
    return templates.quoted(0).text();
  }

  /**
   * The value that comes next, up to the end of the line or of the brackets around it.
   *
   * @param inBrackets whether line ends mean nothing here
   */
  Node value(boolean inBrackets, int depth) throws Unreadable {
    if (depth > DEEPEST) {
      throw in.wrong("is nested deeper than 200 levels, which no real file is");
    }
    skip(inBrackets);
    int line = in.line();
    Node simple = simple(line, depth);
    skip(inBrackets);
    if (isEnd()) {
      return simple;
    }
    templates.skipExpression(inBrackets, depth);
    return Node.unknown(line, Collections.emptyList());
  }

  private void skip(boolean inBrackets) throws Unreadable {
    if (inBrackets) {
      in.skipGaps();
    } else {
      in.skipBlanks();
    }
  }

  private boolean isEnd() {
    char here = in.peek();
    boolean closed = here == ',' || here == ']' || here == '}' || here == ')';
    return in.isAtEnd() || here == '\n' || in.isLineComment() || closed;
  }

  private Node simple(int line, int depth) throws Unreadable {
    char first = in.peek();
    if (first == '"') {
      return templates.quoted(depth);
    }
    if (in.startsWith("<<")) {
      return templates.heredoc(depth);
    }
    if (first == '[') {
      return list(line, depth);
    }
    if (first == '{') {
      return map(line, depth);
    }
    if (Character.isDigit(first)) {
      return number(line);
    }
    return in.isWord() ? named(line, depth) : Node.unknown(line, Collections.emptyList());
  }

  private Node number(int line) {
    int start = in.index();
    while (IN_NUMBERS.indexOf(in.peek()) >= 0) {
      in.take();
    }
    return Node.text(line, in.since(start));
  }

  private Node list(int line, int depth) throws Unreadable {
    in.take('[');
    in.skipGaps();
    if (isFor()) {
      return computed(line, ']', depth);
    }
    List<Node> items = new ArrayList<>();
    while (in.peek() != ']') {
      items.add(value(true, depth + 1));
      if (!separator(']') && in.peek() != ']') {
        throw in.wrong("has a list without its closing bracket");
      }
    }
    in.take(']');
    return Node.list(line, items);
  }

  private Node map(int line, int depth) throws Unreadable {
    in.take('{');
    in.skipGaps();
    if (isFor()) {
      return computed(line, '}', depth);
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    while (in.peek() != '}') {
      String key = key(depth);
      in.skipBlanks();
      if (in.peek() != '=' && in.peek() != ':') {
        throw in.wrong("is not Terraform; terraform validate shows why");
      }
      in.take();
      // A line end ends a field of a map, where a comma need not.
      fields.put(key, fieldValue(depth + 1));
      separator('}');
    }
    in.take('}');
    return Node.map(line, fields);
  }

  /** A word, a text, a name with dots; empty where it is computed. */
  private String key(int depth) throws Unreadable {
    if (in.peek() == '"') {
      return templates.quoted(depth).text();
    }
    if (in.peek() == '(') {
      templates.skipOne(depth);
      return "";
    }
    int start = in.index();
    while (in.isWord() || Character.isDigit(in.peek()) || in.peek() == '.') {
      in.take();
      in.word();
    }
    return in.since(start);
  }

  private Node fieldValue(int depth) throws Unreadable {
    in.skipGaps();
    return value(false, depth);
  }

  /** Whether there is a comma, past which it goes; the end of the file is none. */
  private boolean separator(char close) throws Unreadable {
    in.skipGaps();
    if (in.isAtEnd()) {
      in.take(close);
    }
    boolean isComma = in.peek() == ',';
    if (isComma) {
      in.take();
      in.skipGaps();
    }
    return isComma;
  }

  private boolean isFor() {
    return in.startsWith("for ") || in.startsWith("for\t") || in.startsWith("for\n");
  }

  private Node computed(int line, char close, int depth) throws Unreadable {
    templates.skipTo(close, depth);
    in.take(close);
    return Node.unknown(line, Collections.emptyList());
  }

  /** A word: true, null, a function's call, or the name of something else. */
  private Node named(int line, int depth) throws Unreadable {
    int start = in.index();
    String word = in.word();
    if (in.peek() == '(') {
      return call(line, word, depth);
    }
    if (in.peek() == '.' || in.peek() == '[') {
      traversal(depth);
      return HclReferences.one(line, in.viewSince(start));
    }
    if (word.equals("null")) {
      return Node.nothing(line);
    }
    boolean isText = word.equals("true") || word.equals("false");
    return isText ? Node.text(line, word) : Node.unknown(line, Collections.emptyList());
  }

  private void traversal(int depth) throws Unreadable {
    while (in.peek() == '.' || in.peek() == '[') {
      if (in.take() == '[') {
        templates.skipTo(']', depth);
        in.take(']');
      } else if (in.peek() == '*') {
        in.take();
      } else {
        while (Character.isLetterOrDigit(in.peek()) || in.peek() == '_' || in.peek() == '-') {
          in.take();
        }
      }
    }
  }

  private Node call(int line, String function, int depth) throws Unreadable {
    in.take('(');
    if (!SAME.contains(function)) {
      return computed(line, ')', depth);
    }
    Node argument = value(true, depth + 1);
    templates.skipTo(')', depth);
    in.take(')');
    return argument;
  }
}
