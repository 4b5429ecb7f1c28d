package dev.whoami.lint.pipeline;

import dev.whoami.lint.value.Node;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a workflow, in which ${{ env.NAME }} stands for a variable that the file gives. */
final class WorkflowText {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{\\{\\s*+env\\.([A-Za-z0-9_]++)\\s*+}}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9+=,.@_-]+");

  private final List<Node> scopes;

  private WorkflowText(List<Node> scopes) {
    this.scopes = scopes;
  }

  /** With the variables of step, job and workflow, in this order. */
  static WorkflowText in(Node... scopes) {
    return new WorkflowText(Arrays.asList(scopes));
  }

  /** The text with the variables that are known. */
  String of(Node node) {
    Matcher variable = VARIABLE.matcher(node.text());
    StringBuffer text = new StringBuffer();
    while (variable.find()) {
      variable.appendReplacement(
          text, Matcher.quoteReplacement(value(variable.group(1), variable.group())));
    }
    return variable.appendTail(text).toString().trim();
  }

  private String value(String name, String otherwise) {
    for (Node each : scopes) {
      Node value = each.fields().getOrDefault(name, Node.nothing(0));
      if (value.isText()) {
        return value.text();
      }
    }
    return otherwise;
  }

  boolean has(String name) {
    return scopes.stream().anyMatch(it -> it.fields().containsKey(name));
  }

  /** Whether a part of it is known only when it runs. */
  static boolean isOpen(String text) {
    return text.contains("${{");
  }

  /** The name at the end of a role's ARN; empty where it is not known. */
  static String roleName(String arn) {
    String name = arn.substring(arn.lastIndexOf('/') + 1);
    boolean isArn = arn.startsWith("arn:") && arn.contains(":role/");
    return (isArn || name.equals(arn)) && NAME.matcher(name).matches() ? name : "";
  }
}
