package dev.whoami.lint.source;

import java.util.Map;

/** Values as JSON, with holes where they are open. */
final class JsonText {
  private static final int DEEPEST = 100;

  private final TextBuilder text;

  JsonText(TextBuilder text) {
    this.text = text;
  }

  void add(Node value) {
    add(value, 0);
  }

  private void add(Node value, int depth) {
    if (value.isText()) {
      text.add("\"" + escaped(value.text()) + "\"");
    } else if (value.isNothing()) {
      text.add("null");
    } else if (value.isUnknown() || depth > DEEPEST) {
      open(value);
    } else if (value.isList()) {
      list(value, depth);
    } else {
      map(value, depth);
    }
  }

  /** In quotes where parts of it are known: it is a text. */
  private void open(Node value) {
    boolean isText = !value.template().isEmpty() && !HclTemplate.isHole(value.template());
    text.add(isText ? "\"" : "");
    text.addOpen(isText ? HclTemplate.mapped(value, JsonText::escaped) : value);
    text.add(isText ? "\"" : "");
  }

  private void list(Node value, int depth) {
    String between = "[";
    for (Node each : value.items()) {
      text.add(between);
      add(each, depth + 1);
      between = ",";
    }
    text.add(value.items().isEmpty() ? "[]" : "]");
  }

  private void map(Node value, int depth) {
    String between = "{";
    for (Map.Entry<String, Node> each : value.fields().entrySet()) {
      text.add(between + "\"" + escaped(each.getKey()) + "\":");
      add(each.getValue(), depth + 1);
      between = ",";
    }
    text.add(value.fields().isEmpty() ? "{}" : "}");
  }

  static String escaped(String plain) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char here = plain.charAt(i);
      if (here == '"' || here == '\\') {
        escaped.append('\\').append(here);
      } else if (here == '\n') {
        escaped.append("\\n");
      } else if (here < ' ') {
        escaped.append(String.format("\\u%04x", (int) here));
      } else {
        escaped.append(here);
      }
    }
    return escaped.toString();
  }
}
