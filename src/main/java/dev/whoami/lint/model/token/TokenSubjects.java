package dev.whoami.lint.model.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The subjects that the token of a job may have. The repository's name is not in its files, and
 * often neither is the branch: what is open is taken from the policy, so that a policy which
 * refuses all of these refuses every token of the job.
 */
public interface TokenSubjects {
  /** The subjects, with what is open as these patterns of a policy have it; empty if unknown. */
  Optional<Set<String>> against(List<String> patterns);

  /** What is known of them, for people. */
  String shown();

  /** The end of one that the job has. */
  String example();
}
