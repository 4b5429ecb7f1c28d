package dev.whoami.trust;

import dev.whoami.trust.NearMiss.Kind;
import dev.whoami.world.text.StarPattern;
import java.util.Optional;

/** The near misses of a subject of GitHub Actions: in what it differs from the one wanted. */
final class GitHubMisses {
  private static final String START = "repo:";

  private GitHubMisses() {}

  static Optional<NearMiss> of(String wanted, GitHubSubject got, boolean isLike) {
    String plain = got.withoutIds();
    boolean fits = isLike ? StarPattern.matches(wanted, plain) : wanted.equals(plain);
    if (got.hasIds() && fits) {
      return miss(
          Kind.IMMUTABLE_ID,
          "The token has GitHub's new form of the subject, with the numbers of owner and"
              + " repository behind an @. The policy has the old form.");
    }
    Optional<NearMiss> form = ofForm(wanted, got);
    Optional<GitHubSubject> policy = GitHubSubject.in(wanted);
    return form.isPresent() || !policy.isPresent() ? form : ofParts(policy.get(), got);
  }

  /** A policy whose subject no token of GitHub can have. */
  private static Optional<NearMiss> ofForm(String wanted, GitHubSubject got) {
    if (wanted.contains("://") || wanted.startsWith(START + "github.com/")) {
      return miss(
          Kind.SUBJECT_FORM,
          "The policy has the address of the repository. A subject begins with repo:OWNER/NAME:.");
    }
    if (wanted.equals(START + got.fullName())) {
      return miss(
          Kind.SUBJECT_FORM,
          "The subject in the policy ends with the repository. A branch, an environment or"
              + " pull_request must follow.");
    }
    if (wanted.startsWith(got.fullName())) {
      return miss(Kind.SUBJECT_FORM, "The policy's value lacks repo: at its beginning.");
    }
    return wanted.startsWith("job_workflow_ref:") || wanted.startsWith("repository_owner:")
        ? miss(
            Kind.CUSTOM_SUBJECT,
            "The policy wants a subject by a template of the repository. This token has GitHub's"
                + " usual subject.")
        : Optional.empty();
  }

  /** A token whose subject is made by a template of its repository, against the usual form. */
  static NearMiss ofTemplate() {
    return new NearMiss(
        Kind.CUSTOM_SUBJECT,
        "The subject of the token is made by a template of its repository or organization. The"
            + " policy has GitHub's usual form.");
  }

  private static Optional<NearMiss> ofParts(GitHubSubject policy, GitHubSubject got) {
    if (!StarPattern.matches(policy.owner(), got.owner())) {
      return miss(
          Kind.OTHER_ORGANIZATION,
          "The token is of the owner "
              + got.owner()
              + "; the policy names "
              + policy.owner()
              + ".");
    }
    if (!StarPattern.matches(policy.fullName(), got.fullName())) {
      return miss(
          Kind.OTHER_REPOSITORY,
          "The token is of the repository "
              + got.fullName()
              + "; the policy names "
              + policy.fullName()
              + ".");
    }
    if (got.context().startsWith(policy.context() + ":") && policy.isUsual()) {
      return Optional.of(ofTemplate());
    }
    if (!policy.isUsual()) {
      return miss(
          Kind.SUBJECT_FORM,
          "No subject of GitHub ends with "
              + policy.context()
              + ". A branch is ref:refs/heads/NAME, a tag is ref:refs/tags/NAME.");
    }
    return policy.contextKind().equals(got.contextKind())
        ? miss(
            Kind.OTHER_REF,
            "The job runs with " + got.context() + "; the policy names " + policy.context() + ".")
        : miss(Kind.OTHER_CONTEXT, otherContext(policy, got));
  }

  private static String otherContext(GitHubSubject policy, GitHubSubject got) {
    String differs =
        "The subject ends with "
            + got.context()
            + ", and the policy wants "
            + policy.context()
            + ".";
    return got.contextKind().equals("environment")
        ? differs
            + " In a job with an environment, GitHub names the environment in place of the branch."
        : differs;
  }

  private static Optional<NearMiss> miss(Kind kind, String text) {
    return Optional.of(new NearMiss(kind, text));
  }
}
