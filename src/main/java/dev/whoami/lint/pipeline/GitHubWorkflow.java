package dev.whoami.lint.pipeline;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.tree.GitOrigin;
import dev.whoami.lint.value.Expansion;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A workflow of GitHub Actions, and its jobs that assume a role of AWS with a token. */
public final class GitHubWorkflow {
  private static final String FOLDER = ".github/";
  private static final Pattern NAME = Pattern.compile("(?:.*/)?\\.github/workflows/[^/]+\\.ya?ml");

  private GitHubWorkflow() {}

  /** Whether GitHub looks for workflows there. */
  public static boolean isFile(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether a text may have a job for lint. */
  public static boolean mayAssumeRoles(String text) {
    return text.contains(WorkflowJob.ACTION);
  }

  public static boolean is(Node root) {
    return root.isMap() && root.field("jobs").isMap();
  }

  public static List<Declared> declaredIn(String file, Node root, Comments comments)
      throws Unreadable {
    new Expansion().take(root);
    WorkflowEvents events = WorkflowEvents.of(root.field("on"));
    String repository = GitOrigin.of(file.substring(0, file.indexOf(FOLDER))).onGitHub();
    List<Declared> all = new ArrayList<>();
    root.field("jobs")
        .fields()
        .forEach(
            (name, job) ->
                all.addAll(
                    new WorkflowJob(root, name, job, events, repository)
                        .read(JobLocation.of(file, name, job, comments))));
    return all;
  }
}
