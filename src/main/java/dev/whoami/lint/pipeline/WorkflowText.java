package dev.whoami.lint.pipeline;

import dev.whoami.lint.value.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a workflow, in which ${{ env.NAME }} stands for a variable that the file gives, and ${{
 * matrix.NAME }} for a value of the job's run.
 */
final class WorkflowText {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{\\{\\s*+((?:env|matrix)\\.[A-Za-z0-9_.-]++)\\s*+}}");

  private static final String ENV = "env.";

  /** A variable may be made of another, and that of the matrix. */
  private static final int ROUNDS = 3;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9+=,.@_-]+");

  private final Map<String, String> run;
  private final List<Node> scopes;

  private WorkflowText(Map<String, String> run, List<Node> scopes) {
    this.run = run;
    this.scopes = scopes;
  }

  /** In one run of the matrix, with the variables of step, job and workflow, in this order. */
  static WorkflowText in(Map<String, String> run, Node... scopes) {
    return new WorkflowText(run, Arrays.asList(scopes));
  }

  /** The text with the variables that are known. */
  String of(Node node) {
    String text = node.text();
    for (int i = 0; i < ROUNDS && isOpen(text); i++) {
      text = filled(text);
    }
    return text.trim();
  }

  private String filled(String given) {
    Matcher variable = VARIABLE.matcher(given);
    StringBuffer text = new StringBuffer();
    while (variable.find()) {
      variable.appendReplacement(
          text, Matcher.quoteReplacement(value(variable.group(1), variable.group())));
    }
    return variable.appendTail(text).toString();
  }

  private String value(String name, String otherwise) {
    if (!name.startsWith(ENV)) {
      return run.getOrDefault(name, otherwise);
    }
    for (Node each : scopes) {
      Node value = each.fields().getOrDefault(name.substring(ENV.length()), Node.nothing(0));
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
