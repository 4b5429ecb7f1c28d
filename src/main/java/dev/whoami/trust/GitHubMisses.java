package dev.whoami.trust;

import dev.whoami.trust.NearMiss.Kind;
import dev.whoami.world.text.StarPattern;
import java.util.Optional;

/** The near misses of a subject of GitHub Actions: how it differs from the required one. */
final class GitHubMisses {
  private static final String START = "repo:";
  private static final String NEW_FORM =
      "The token has GitHub's new form of the subject, with the numbers of owner and repository"
          + " behind an @. The policy has the old form.";

  private GitHubMisses() {}

  static Optional<NearMiss> of(String wanted, GitHubSubject got, boolean isLike) {
    if (!isOfOldForm(wanted, got)) {
      return difference(wanted, got);
    }
    GitHubSubject plain = got.withoutIds();
    boolean fits = isLike ? StarPattern.matches(wanted, plain.text()) : wanted.equals(plain.text());
    Optional<NearMiss> rest = fits ? Optional.empty() : difference(wanted, plain);
    boolean isElsewhere =
        rest.map(NearMiss::kind)
            .filter(it -> it == Kind.OTHER_ORGANIZATION || it == Kind.OTHER_REPOSITORY)
            .isPresent();
    return isElsewhere
        ? rest
        : miss(Kind.IMMUTABLE_ID, NEW_FORM + rest.map(it -> " " + it.text()).orElse(""));
  }

  /** Whether only the token has numbers, and no wildcard in the policy matches them. */
  private static boolean isOfOldForm(String wanted, GitHubSubject got) {
    boolean isOld =
        GitHubSubject.in(wanted)
            .map(it -> !it.hasIds() && !StarPattern.matches(it.fullName(), got.fullName()))
            .orElse(wanted.indexOf('@') < 0);
    return got.hasIds() && isOld;
  }

  private static Optional<NearMiss> difference(String wanted, GitHubSubject got) {
    Optional<NearMiss> form = ofForm(wanted, got);
    Optional<GitHubSubject> policy = GitHubSubject.in(wanted);
    return form.isPresent() || !policy.isPresent() ? form : ofParts(policy.get(), got);
  }

  /** The near miss of a policy whose subject lacks the usual form. */
  private static Optional<NearMiss> ofForm(String wanted, GitHubSubject got) {
    if (wanted.contains("://") || wanted.startsWith(START + "github.com/")) {
      return miss(
          Kind.SUBJECT_FORM,
          "The policy has the address of the repository. A subject begins with repo:OWNER/NAME:.");
    }
    if (wanted.equals(START + got.fullName())) {
      return miss(
          Kind.SUBJECT_FORM,
          "The subject in the policy ends with the repository. In GitHub's usual subject, a"
              + " branch, an environment or pull_request follows.");
    }
    if (wanted.startsWith(got.fullName())) {
      return miss(Kind.SUBJECT_FORM, "The policy's value lacks repo: at its beginning.");
    }
    return !wanted.startsWith(START) && TemplateClaims.areIn(wanted)
        ? GitHubContext.ofTemplateInPolicy()
        : Optional.empty();
  }

  private static Optional<NearMiss> ofParts(GitHubSubject policy, GitHubSubject got) {
    if (!StarPattern.matches(policy.owner(), got.owner())) {
      return other(Kind.OTHER_ORGANIZATION, "owner ", got.owner(), policy.owner());
    }
    if (!StarPattern.matches(policy.fullName(), got.fullName())) {
      return other(Kind.OTHER_REPOSITORY, "repository ", got.fullName(), policy.fullName());
    }
    return GitHubContext.difference(policy, got);
  }

  private static Optional<NearMiss> other(Kind kind, String what, String got, String policy) {
    return miss(kind, "The token is of the " + what + got + "; the policy names " + policy + ".");
  }

  private static Optional<NearMiss> miss(Kind kind, String text) {
    return Optional.of(new NearMiss(kind, text));
  }
}
