package dev.whoami.lint.value;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Values as JSON, with holes where they are open. */
public final class JsonText {
  private static final int DEEPEST = 100;

  /** What Terraform writes with a letter, and what it writes with a number. */
  private static final String SHORT = "\n\r\t";

  private static final String LETTERS = "nrt";
  private static final String ESCAPED = "<>&\u2028\u2029";

  private final TextBuilder text;

  public JsonText(TextBuilder text) {
    this.text = text;
  }

  public void add(Node value) {
    add(value, 0);
  }

  /** The JSON that a list or a map stands for, or is made into. */
  public void addContent(Node value) {
    add(value.isEncoded() ? value.ofType(HclType.OPEN) : value, 0);
  }

  private void add(Node value, int depth) {
    if (value.isText()) {
      primitive(value);
    } else if (value.isEncoded() && depth <= DEEPEST) {
      encoded(value);
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

  /** Where it is unknown whether it is a text or a number, it is open how it is written. */
  private void primitive(Node value) {
    boolean isPlain = value.type() == HclType.BOOL || value.type() == HclType.NUMBER;
    boolean mayBePlain =
        value.text().equals("true")
            || value.text().equals("false")
            || HclNumber.parse(value.text()).isPresent();
    if (value.type() == HclType.OPEN && mayBePlain) {
      text.addOpen(Node.unknown(value.line(), Collections.emptyList()));
    } else {
      text.add(isPlain ? value.text() : quoted(value.text()));
    }
  }

  /** A text of JSON inside of JSON. */
  private void encoded(Node value) {
    TextBuilder inner = text.another();
    new JsonText(inner).addContent(value);
    Node json = inner.node(value.line());
    if (json.isText()) {
      text.add(quoted(json.text()));
    } else {
      open(json);
    }
  }

  /** A member of an object, whose value is JSON already. */
  public static String member(String name, String json) {
    return quoted(name) + ":" + json;
  }

  public static String quoted(String plain) {
    return "\"" + escaped(plain) + "\"";
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
    for (Map.Entry<String, Node> each : new TreeMap<>(value.fields()).entrySet()) {
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
      } else if (SHORT.indexOf(here) >= 0) {
        escaped.append('\\').append(LETTERS.charAt(SHORT.indexOf(here)));
      } else if (here < ' ' || ESCAPED.indexOf(here) >= 0) {
        escaped.append(String.format("\\u%04x", (int) here));
      } else {
        escaped.append(here);
      }
    }
    return escaped.toString();
  }
}
