package dev.whoami.lint.ecs;

import dev.whoami.lint.value.Node;
import java.util.regex.Pattern;

/** Which roles a statement of a policy lets its owner pass to a service. */
final class PassedRoles {
  private static final Pattern PASS = Pattern.compile("(?i)iam:Pass(?:Role|\\*)");

  /** All roles of an account, which may be computed. A path or a name limits them. */
  private static final Pattern ANY =
      Pattern.compile("\\*|arn:[^:/]{1,60}:iam::[^:/]{0,60}:(?:\\*|role/\\*)");

  private PassedRoles() {}

  /** Whether it certainly names iam:PassRole for every role, without a condition. */
  static boolean areAny(Node statement) {
    boolean isAllowed = statement.isMap() && !statement.field("effect").text().equals("Deny");
    Node actions =
        statement.has("actions") ? statement.field("actions") : statement.field("action");
    Node resources =
        statement.has("resources") ? statement.field("resources") : statement.field("resource");
    return isAllowed
        && !statement.has("condition")
        && actions.items().stream().anyMatch(it -> PASS.matcher(it.text()).matches())
        && (isAny(resources) || resources.items().stream().anyMatch(PassedRoles::isAny));
  }

  private static boolean isAny(Node resource) {
    return ANY.matcher(resource.text() + resource.template()).matches();
  }
}
