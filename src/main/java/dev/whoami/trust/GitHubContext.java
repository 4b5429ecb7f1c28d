package dev.whoami.trust;

import dev.whoami.trust.NearMiss.Kind;
import java.util.Optional;

/** The near misses of a subject of the right repository: a branch, or the parts of a template. */
final class GitHubContext {
  private GitHubContext() {}

  static Optional<NearMiss> difference(GitHubSubject policy, GitHubSubject got) {
    boolean isCustom = isCustom(got, policy);
    boolean isCustomPolicy = isCustom(policy, got);
    if (isCustom && isCustomPolicy) {
      return miss(Kind.OTHER_PART, endings(policy, got));
    }
    if (isCustom && policy.isUsual()) {
      return Optional.of(ofTemplate());
    }
    if (isCustomPolicy) {
      return ofTemplateInPolicy();
    }
    if (!policy.isUsual()) {
      return miss(
          Kind.SUBJECT_FORM,
          "GitHub's usual subject does not end with "
              + policy.context()
              + ". A branch is ref:refs/heads/NAME, a tag is ref:refs/tags/NAME.");
    }
    return policy.contextKind().equals(got.contextKind())
        ? miss(
            Kind.OTHER_REF,
            "The job runs with " + got.context() + "; the policy names " + policy.context() + ".")
        : miss(Kind.OTHER_CONTEXT, otherContext(policy, got));
  }

  /** A branch or environment has no colon, so the text after one comes from a template. */
  private static boolean isCustom(GitHubSubject one, GitHubSubject other) {
    return TemplateClaims.areIn(one.context()) || one.context().startsWith(other.context() + ":");
  }

  static Optional<NearMiss> ofTemplateInPolicy() {
    return miss(
        Kind.CUSTOM_SUBJECT,
        "The policy wants a subject by a template of the repository. This token has GitHub's usual"
            + " subject.");
  }

  /**
   * The token's subject comes from a template of its repository, and the policy has the usual form.
   */
  static NearMiss ofTemplate() {
    return new NearMiss(
        Kind.CUSTOM_SUBJECT,
        "The subject of the token is made by a template of its repository or organization. The"
            + " policy has GitHub's usual form.");
  }

  private static String endings(GitHubSubject policy, GitHubSubject got) {
    return "The subject ends with "
        + got.context()
        + ", and the policy wants "
        + policy.context()
        + ".";
  }

  private static String otherContext(GitHubSubject policy, GitHubSubject got) {
    String differs = endings(policy, got);
    return got.contextKind().equals("environment")
        ? differs
            + " In a job with an environment, GitHub names the environment in place of the branch."
        : differs;
  }

  private static Optional<NearMiss> miss(Kind kind, String text) {
    return Optional.of(new NearMiss(kind, text));
  }
}
