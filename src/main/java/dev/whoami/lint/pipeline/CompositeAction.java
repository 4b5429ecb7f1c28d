package dev.whoami.lint.pipeline;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.token.Forge;
import dev.whoami.lint.model.token.GitHubSubjects;
import dev.whoami.lint.model.token.PipelineJob;
import dev.whoami.lint.model.token.RoleSource;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An action of the repository itself, made of steps, in which the official action of AWS assumes a
 * role. Which token it gets depends on the jobs that use it, so it is only named.
 */
public final class CompositeAction {
  private static final Pattern NAME = Pattern.compile("(?:.*/)?action\\.ya?ml");

  private CompositeAction() {}

  public static boolean isFile(String name) {
    return NAME.matcher(name).matches();
  }

  public static boolean is(Node root) {
    return root.field("runs").field("using").text().equals("composite");
  }

  public static List<Declared> declaredIn(String file, Node root, Comments comments) {
    List<Declared> all = new ArrayList<>();
    for (Node step : root.field("runs").field("steps").items()) {
      Node role = step.field("with").field("role-to-assume");
      String uses = step.field("uses").text().toLowerCase(Locale.ROOT);
      if (uses.startsWith(WorkflowJob.ACTION + "@") && !role.isNothing()) {
        GitHubSubjects open = GitHubSubjects.in(Collections.emptySet());
        String name = name(file);
        all.add(
            PipelineJob.of(JobLocation.of(file, name, role, comments), Forge.GITHUB, name, "", open)
                .takingRoleFrom(RoleSource.ACTION));
      }
    }
    return all;
  }

  /** Its folder, by which jobs use it. */
  private static String name(String file) {
    String[] parts = file.split("/", -1);
    return parts.length < 2 ? "action" : parts[parts.length - 2];
  }
}
