package dev.whoami.lint.pipeline;

import dev.whoami.lint.model.token.RoleSource;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a step of a pipeline runs, and the roles that this assumes with a token. */
final class StepScript {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([A-Za-z0-9_]+)}?");

  /** As the AWS CLI and every SDK find a role and a token by themselves. */
  private static final String ROLE = "AWS_ROLE_ARN";

  private static final String TOKEN_FILE = "AWS_WEB_IDENTITY_TOKEN_FILE";

  private static final Pattern ROLE_SET = Pattern.compile("\\bAWS_ROLE_ARN=[\"']?([^\\s\"';]+)");

  private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9_.]+");

  /** A text with more variables, or a longer one, is open: the work stays small. */
  private static final int LONGEST = 10_000;

  private final List<String> lines = new ArrayList<>();
  private final Map<String, String> variables = new LinkedHashMap<>();
  private final Set<String> given = new LinkedHashSet<>();

  /** What to call a step: the first of its fields, with a hyphen for all that no name has. */
  static String name(Node step, String... fields) {
    for (String each : fields) {
      String name = NO_NAME.matcher(step.field(each).text()).replaceAll("-");
      String bare = name.startsWith("-") ? name.substring(1) : name;
      if (!bare.isEmpty()) {
        return bare;
      }
    }
    return "step";
  }

  /** Commands, as a text or a list of them. */
  StepScript running(Node commands) {
    commands.items().forEach(it -> lines.add(it.text()));
    return this;
  }

  /** With variables; those that are already there win. */
  StepScript with(Node environment) {
    environment.fields().forEach((name, value) -> variables.putIfAbsent(name, value.text()));
    return this;
  }

  /** With a role that another program than the script assumes. */
  StepScript assuming(Node role) {
    if (role.isText()) {
      given.add(role.text());
    }
    return this;
  }

  boolean mentions(String word) {
    return lines.stream().anyMatch(it -> it.contains(word));
  }

  boolean assumesByItself() {
    return AssumeCommand.isIn(lines);
  }

  /** The first group of the first place where this is. */
  String first(Pattern pattern) {
    for (String each : lines) {
      Matcher found = pattern.matcher(each);
      if (found.find()) {
        return found.group(1);
      }
    }
    return "";
  }

  /** The ARNs as they are written; none where it assumes no role. */
  Set<String> arns() {
    Set<String> all = new LinkedHashSet<>(given);
    all.addAll(AssumeCommand.rolesIn(lines));
    if (mentions(TOKEN_FILE)) {
      String set = first(ROLE_SET);
      String found = set.isEmpty() ? variables.getOrDefault(ROLE, "") : set;
      if (!found.isEmpty()) {
        all.add(found);
      }
    }
    return all;
  }

  /** The name of a role; empty where it is not known. */
  String roleName(String arn) {
    String text = arn.length() > LONGEST ? "" : filled(arn);
    return WorkflowText.roleName(text);
  }

  /** Where the name comes from. */
  RoleSource source(String arn) {
    if (!roleName(arn).isEmpty()) {
      return RoleSource.FILE;
    }
    return arn.contains("<<") ? RoleSource.INPUT : RoleSource.VARIABLE;
  }

  private String filled(String text) {
    Matcher variable = VARIABLE.matcher(text);
    StringBuffer all = new StringBuffer();
    while (variable.find() && all.length() <= LONGEST) {
      String value = variables.getOrDefault(variable.group(1), variable.group());
      variable.appendReplacement(all, Matcher.quoteReplacement(value));
    }
    return all.length() > LONGEST ? "" : variable.appendTail(all).toString();
  }
}
