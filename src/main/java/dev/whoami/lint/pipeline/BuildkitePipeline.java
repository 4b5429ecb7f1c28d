package dev.whoami.lint.pipeline;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.value.Expansion;
import dev.whoami.lint.value.MergedFields;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pipeline of Buildkite, and its steps that assume a role of AWS with an OIDC token.
 *
 * @see <a href="https://buildkite.com/docs/pipelines/security/oidc/aws">Buildkite: OIDC with
 *     AWS</a>
 */
public final class BuildkitePipeline {
  private static final Pattern NAME = Pattern.compile("(?:.*/)?\\.buildkite/(?:.*/)?[^/]+\\.ya?ml");

  private BuildkitePipeline() {}

  public static boolean isFile(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether a text may have a step for lint. */
  public static boolean mayAssumeRoles(String text) {
    return text.contains("assume-role-with-web-identity");
  }

  public static boolean is(Node root) {
    return root.isList() || (root.isMap() && root.field("steps").isList());
  }

  public static List<Declared> declaredIn(String file, Node root, Comments comments)
      throws Unreadable {
    new Expansion().take(root);
    List<Declared> all = new ArrayList<>();
    Node steps = root.isList() ? root : root.field("steps");
    for (Node each : steps.items()) {
      Node step = MergedFields.in(each);
      all.addAll(new BuildkiteStep(step, root.field("env")).read(file, comments));
      for (Node inGroup : step.field("steps").items()) {
        BuildkiteStep part = new BuildkiteStep(MergedFields.in(inGroup), root.field("env"));
        all.addAll(part.read(file, comments));
      }
    }
    return all;
  }
}
