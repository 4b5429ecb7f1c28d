package dev.whoami.lint.pipeline;

import dev.whoami.lint.value.Node;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of a job of GitLab: its own before those of all jobs. One that a rule, a matrix or
 * a template of another file may also set stays open.
 *
 * @see <a href="https://docs.gitlab.com/ci/variables/">GitLab: variable precedence</a>
 */
final class GitLabVariables {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z0-9_]+)}?");

  /** A text that becomes longer is open: a variable may stand in it very often. */
  private static final int LONGEST = 10_000;

  private static final String VARIABLES = "variables";

  private final Node ofJob;
  private final Node ofAll;
  private final Set<String> open = new LinkedHashSet<>();

  /** With the rules and the matrix of the job, which may give variables other values. */
  GitLabVariables(Node root, Node ofJob, Node rules, Node parallel) {
    this.ofJob = ofJob;
    this.ofAll = root.field(VARIABLES);
    addOfRules(rules);
    addOfRules(root.field("workflow").field("rules"));
    for (Node each : parallel.field("matrix").items()) {
      open.addAll(each.fields().keySet());
    }
  }

  private void addOfRules(Node rules) {
    for (Node each : rules.items()) {
      open.addAll(each.field(VARIABLES).fields().keySet());
    }
  }

  /** With the values that are known; others stay. Empty where it is very long. */
  String in(String text) {
    Matcher variable = VARIABLE.matcher(text);
    StringBuffer all = new StringBuffer();
    while (variable.find() && all.length() <= LONGEST) {
      String value = value(variable.group(1), variable.group());
      variable.appendReplacement(all, Matcher.quoteReplacement(value));
    }
    return all.length() > LONGEST ? "" : variable.appendTail(all).toString();
  }

  private String value(String name, String otherwise) {
    Node own = ofJob.field(name);
    Node value = own.isText() ? own : ofAll.field(name);
    return value.isText() && !open.contains(name) ? value.text() : otherwise;
  }
}
