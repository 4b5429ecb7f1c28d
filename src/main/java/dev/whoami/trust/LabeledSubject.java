package dev.whoami.trust;

import dev.whoami.world.text.StarPattern;
import java.util.Optional;

/**
 * A subject of alternating labels and values. GitLab, Terraform Cloud and Buildkite separate them
 * with colons, CircleCI with slashes.
 */
final class LabeledSubject {
  private static final String SLASHES = "org/";
  private static final int MOST = 40;

  private final String[] parts;

  private LabeledSubject(String[] parts) {
    this.parts = parts;
  }

  static LabeledSubject of(String subject) {
    String separator = subject.startsWith(SLASHES) ? "/" : ":";
    return new LabeledSubject(subject.split(separator, MOST));
  }

  /** The first value in which this pattern and a token's subject differ; empty if none does. */
  Optional<NearMiss> differenceTo(LabeledSubject got) {
    int most = Math.min(parts.length, got.parts.length) - 1;
    for (int i = 0; i < most && parts[i].equals(got.parts[i]); i += 2) {
      if (!StarPattern.matches(parts[i + 1], got.parts[i + 1])) {
        return Optional.of(
            new NearMiss(
                NearMiss.Kind.OTHER_PART,
                "The token has the "
                    + parts[i]
                    + " "
                    + got.parts[i + 1]
                    + "; the policy names "
                    + parts[i + 1]
                    + "."));
      }
    }
    return Optional.empty();
  }
}
