package dev.whoami.lint.value;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * CloudFormation's functions as they are read: open, with the call in them that {@link
 * TemplateValues} evaluates where it knows the template around it.
 */
public final class IntrinsicFunctions {
  private static final String NO_VALUE = "AWS::NoValue";
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^!]");

  private IntrinsicFunctions() {}

  /** The long form: a map with one field that names a function; else the map as it is. */
  static Node in(Node map) {
    if (map.fields().size() != 1) {
      return map;
    }
    Map.Entry<String, Node> only = map.fields().entrySet().iterator().next();
    String name = only.getKey();
    boolean isCondition = name.equals("Condition") && only.getValue().isText();
    boolean isFunction = name.equals("Ref") || name.startsWith("Fn::") || isCondition;
    return isFunction ? call(name.replace("Fn::", ""), only.getValue()) : map;
  }

  /** The short form, a tag without its exclamation mark, or the long form without its prefix. */
  public static Node call(String function, Node argument) {
    Node open = open(function, argument);
    return open.isUnknown() ? open.calling(function, argument) : open;
  }

  private static Node open(String function, Node argument) {
    int line = argument.line();
    switch (function) {
      case "Ref":
        return argument.text().equals(NO_VALUE)
            ? Node.nothing(line)
            : unknown(line, argument.text());
      case "GetAtt":
        return unknown(line, resource(argument));
      case "Base64":
        return argument;
      case "Sub":
        return substitute(argument);
      default:
        return Node.unknown(line, Collections.emptyList());
    }
  }

  /** {@code Role.Arn}, or {@code [Role, Arn]}. */
  private static String resource(Node argument) {
    List<Node> parts = argument.items();
    String first = parts.isEmpty() ? "" : parts.get(0).text();
    return first.split("\\.", 2)[0];
  }

  private static Node substitute(Node argument) {
    Node template = argument.isList() ? argument.only() : argument;
    String text = template.text();
    if (template.isText() && !VARIABLE.matcher(text).find()) {
      return Node.text(argument.line(), text);
    }
    boolean isOne = text.matches("\\$\\{[A-Za-z0-9]+(\\.Arn)?}");
    return isOne
        ? unknown(argument.line(), text.replaceAll("[${}]|\\.Arn", ""))
        : Node.template(
            argument.line(),
            HclTemplate.plain(text),
            Collections.emptyList(),
            Collections.emptyList());
  }

  private static Node unknown(int line, String reference) {
    return Node.unknown(
        line, reference.isEmpty() ? Collections.emptyList() : Collections.singletonList(reference));
  }
}
