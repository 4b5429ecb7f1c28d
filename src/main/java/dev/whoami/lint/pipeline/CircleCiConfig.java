package dev.whoami.lint.pipeline;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.value.Expansion;
import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A configuration of CircleCI, and its jobs that assume a role of AWS with an OIDC token: by the
 * orb circleci/aws-cli, or in a script.
 *
 * @see <a href="https://circleci.com/docs/openid-connect-tokens/">CircleCI: OIDC tokens</a>
 */
public final class CircleCiConfig {
  private static final Pattern NAME = Pattern.compile("(?:.*/)?\\.circleci/(?:.*/)?[^/]+\\.ya?ml");
  private static final Pattern SIGN =
      Pattern.compile("role[_-]arn|CIRCLE_OIDC_TOKEN|assume-role-with-web-identity");
  private static final String ORB = "circleci/aws-cli@";

  private CircleCiConfig() {}

  public static boolean isFile(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether a text may have a job for lint. */
  public static boolean mayAssumeRoles(String text) {
    return SIGN.matcher(text).find();
  }

  public static boolean is(Node root) {
    return root.isMap() && (root.field("jobs").isMap() || root.field("workflows").isMap());
  }

  public static List<Declared> declaredIn(String file, Node root, Comments comments)
      throws Unreadable {
    new Expansion().take(root);
    Set<String> orbs = new LinkedHashSet<>();
    root.field("orbs")
        .fields()
        .forEach(
            (alias, orb) -> {
              if (orb.text().startsWith(ORB)) {
                orbs.add(alias);
              }
            });
    CircleCiFilters filters = CircleCiFilters.in(root);
    List<Declared> all = new ArrayList<>();
    for (Map.Entry<String, Node> each : root.field("jobs").fields().entrySet()) {
      Node job = MergedFields.in(each.getValue());
      CircleCiSteps steps = new CircleCiSteps(each.getKey(), orbs, filters.refsOf(each.getKey()));
      all.addAll(steps.read(job.field("steps"), job.field("environment"), file, comments));
    }
    for (Map.Entry<String, Node> each : filters.uses()) {
      Node use = MergedFields.in(each.getValue());
      CircleCiSteps steps = new CircleCiSteps(each.getKey(), orbs, CircleCiFilters.refs(use));
      for (String part : new String[] {"auth", "pre-steps"}) {
        all.addAll(steps.read(use.field(part), Node.nothing(0), file, comments));
      }
    }
    return all;
  }
}
