package dev.whoami.lint.pipeline;

import dev.whoami.lint.file.Comments;
import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.token.LongLivedKey;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file that a forge runs jobs by, known by its place. A file of GitLab may have any place: its
 * text shows what it is.
 */
public enum PipelineFile {
  WORKFLOW(
      LongLivedKey.Kind.GITHUB,
      GitHubWorkflow::isFile,
      GitHubWorkflow::mayAssumeRoles,
      GitHubWorkflow::is,
      GitHubWorkflow::declaredIn),
  ACTION(
      LongLivedKey.Kind.GITHUB,
      CompositeAction::isFile,
      GitHubWorkflow::mayAssumeRoles,
      CompositeAction::is,
      CompositeAction::declaredIn),
  CIRCLECI(
      LongLivedKey.Kind.CIRCLECI,
      CircleCiConfig::isFile,
      CircleCiConfig::mayAssumeRoles,
      CircleCiConfig::is,
      CircleCiConfig::declaredIn),
  BITBUCKET(
      LongLivedKey.Kind.BITBUCKET,
      BitbucketPipeline::isFile,
      BitbucketPipeline::mayAssumeRoles,
      BitbucketPipeline::is,
      BitbucketPipeline::declaredIn),
  BUILDKITE(
      LongLivedKey.Kind.BUILDKITE,
      BuildkitePipeline::isFile,
      BuildkitePipeline::mayAssumeRoles,
      BuildkitePipeline::is,
      BuildkitePipeline::declaredIn);

  private final LongLivedKey.Kind forge;
  private final Predicate<String> name;
  private final Predicate<String> text;
  private final Predicate<Node> root;
  private final Reader reader;

  PipelineFile(
      LongLivedKey.Kind forge,
      Predicate<String> name,
      Predicate<String> text,
      Predicate<Node> root,
      Reader reader) {
    this.forge = forge;
    this.name = name;
    this.text = text;
    this.root = root;
    this.reader = reader;
  }

  /** Whether a file may have a job for lint. */
  public static boolean mayAssumeRoles(String name, String text) {
    return Arrays.stream(values()).anyMatch(it -> it.name.test(name) && it.mayHaveJob(text))
        || (GitLabPipeline.isOne(name, text) && GitLabPipeline.mayAssumeRoles(text));
  }

  private boolean mayHaveJob(String content) {
    return text.test(content) || PipelineKeys.mayBeIn(content);
  }

  /** By its name and what it has; empty where its place says nothing. */
  public static Optional<PipelineFile> of(String name, Node root) {
    return Arrays.stream(values())
        .filter(it -> it.name.test(name) && it.root.test(root))
        .findFirst();
  }

  public List<Declared> declaredIn(String file, Node document, Comments comments)
      throws Unreadable {
    List<Declared> all = new ArrayList<>(reader.declaredIn(file, document, comments));
    all.addAll(PipelineKeys.in(file, document, comments, forge));
    return all;
  }

  /** Reads the jobs that assume a role. */
  private interface Reader {
    List<Declared> declaredIn(String file, Node root, Comments comments) throws Unreadable;
  }
}
