package dev.whoami.lint.pipeline;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.token.LongLivedKey;
import dev.whoami.lint.tree.FilePath;
import dev.whoami.lint.tree.GitOrigin;
import dev.whoami.lint.value.Expansion;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A pipeline of GitLab, and its jobs that assume a role of AWS with an ID token. */
public final class GitLabPipeline {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:.*/)?(?:[^/]*\\.gitlab-ci\\.ya?ml|\\.?gitlab(?:-ci)?/(?:.*/)?[^/]+\\.ya?ml)");

  /** The one that includes others: what it says of all jobs wins over what those say. */
  private static final Pattern MAIN = Pattern.compile("(?:.*/)?\\.gitlab-ci\\.ya?ml");

  /** In a job, also of a file that another one includes from any folder. */
  private static final Pattern TOKENS_OF_JOB = Pattern.compile("(?m)^[ \\t]++id_tokens[ \\t]*+:");

  private static final String TOKENS = "id_tokens";

  private GitLabPipeline() {}

  public static boolean isFile(String name) {
    return NAME.matcher(name).matches();
  }

  /** A folder called gitlab may hold anything else, such as what GitLab itself runs on. */
  public static boolean isOne(String name, String text) {
    boolean isPart = isFile(name) || TOKENS_OF_JOB.matcher(text).find();
    return MAIN.matcher(name).matches() || (isPart && text.contains(TOKENS));
  }

  /** Whether a text may have a job for lint. */
  public static boolean mayAssumeRoles(String text) {
    return text.contains(TOKENS) || PipelineKeys.mayBeIn(text);
  }

  public static List<Declared> declaredIn(String file, Node root, Comments comments)
      throws Unreadable {
    Expansion expansion = new Expansion();
    expansion.take(root);
    boolean isMain = MAIN.matcher(file).matches();
    String project = GitOrigin.of(FilePath.folder(file)).onGitLab();
    GitLabJobs jobs = new GitLabJobs(root);
    List<Declared> all =
        new ArrayList<>(PipelineKeys.in(file, root, comments, LongLivedKey.Kind.GITLAB));
    for (Map.Entry<String, Node> each : jobs.running().entrySet()) {
      String name = each.getKey();
      GitLabJob job = new GitLabJob(jobs, each.getValue(), isMain);
      if (job.hasTokens()) {
        job.takeParts(expansion);
        job.read(name, project, JobLocation.of(file, name, each.getValue(), comments))
            .ifPresent(all::add);
      }
    }
    return all;
  }
}
