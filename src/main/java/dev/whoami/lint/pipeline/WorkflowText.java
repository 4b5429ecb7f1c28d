package dev.whoami.lint.pipeline;

import dev.whoami.lint.value.Node;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** A text with more variables, or a longer one, is open: the work stays small. */
  private static final int MOST = 20;

  private static final int LONGEST = 10_000;
  private static final String OPEN = "${{ }}";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9+=,.@_-]+");

  private final Map<String, String> run;
  private final Set<String> exported;
  private final List<Node> scopes;

  private WorkflowText(Map<String, String> run, Set<String> exported, List<Node> scopes) {
    this.run = run;
    this.exported = exported;
    this.scopes = scopes;
  }

  /** In one run of the matrix, with the variables of step, job and workflow, in this order. */
  static WorkflowText in(Map<String, String> run, Node... scopes) {
    return new WorkflowText(run, Collections.emptySet(), Arrays.asList(scopes));
  }

  /** Where earlier steps may have given these variables other values. */
  WorkflowText behind(Set<String> newExported) {
    return new WorkflowText(run, newExported, scopes);
  }

  /** The text with the variables that are known. */
  String of(Node node) {
    return of(node.text()).trim();
  }

  String of(String text) {
    return filled(text, 0);
  }

  /** The values of the run. */
  Collection<String> values() {
    return run.values();
  }

  /** A variable is made of those around its own scope, and so never of itself. */
  private String filled(String given, int scope) {
    if (given.length() > LONGEST) {
      return OPEN;
    }
    Matcher variable = VARIABLE.matcher(given);
    StringBuffer text = new StringBuffer();
    for (int i = 0; variable.find(); i++) {
      if (i == MOST || text.length() > LONGEST) {
        return OPEN;
      }
      variable.appendReplacement(
          text, Matcher.quoteReplacement(value(variable.group(1), variable.group(), scope)));
    }
    variable.appendTail(text);
    return text.length() > LONGEST ? OPEN : text.toString();
  }

  private String value(String name, String otherwise, int first) {
    if (!name.startsWith(ENV)) {
      return run.getOrDefault(name, otherwise);
    }
    String bare = name.substring(ENV.length());
    for (int i = first; i < scopes.size(); i++) {
      Node value = scopes.get(i).fields().get(bare);
      if (value != null) {
        boolean isOpen = !value.isText() || (i > 0 && exported.contains(bare));
        return isOpen ? otherwise : filled(value.text(), i + 1);
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
