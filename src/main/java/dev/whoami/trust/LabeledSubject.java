package dev.whoami.trust;

import dev.whoami.world.text.StarPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A subject of alternating labels and values. GitLab, Terraform Cloud and Buildkite separate them
 * with colons, CircleCI with slashes, which its values also have.
 */
final class LabeledSubject {
  private static final String ORGANIZATION = "org";
  private static final String SLASH = "/";
  private static final String[] OF_CIRCLECI = {"project", "user", "vcs-origin", "vcs-ref"};
  private static final int MOST = 40;

  private final List<String> labels;
  private final List<String> values;

  private LabeledSubject(List<String> labels, List<String> values) {
    this.labels = labels;
    this.values = values;
  }

  static LabeledSubject of(String subject) {
    return subject.startsWith(ORGANIZATION + SLASH) ? ofCircleCi(subject) : ofPairs(subject);
  }

  private static LabeledSubject ofPairs(String subject) {
    String[] parts = subject.split(":", MOST);
    List<String> labels = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (int i = 0; i + 1 < parts.length; i += 2) {
      labels.add(parts[i]);
      values.add(parts[i + 1]);
    }
    return new LabeledSubject(labels, values);
  }

  /** Repositories and branches contain slashes, so only the next label ends a value. */
  private static LabeledSubject ofCircleCi(String subject) {
    List<String> labels = new ArrayList<>();
    List<String> values = new ArrayList<>();
    String label = ORGANIZATION;
    int from = ORGANIZATION.length() + 1;
    for (String next : OF_CIRCLECI) {
      int end = subject.indexOf(SLASH + next + SLASH, from);
      if (end < 0) {
        continue;
      }
      labels.add(label);
      values.add(subject.substring(from, end));
      label = next;
      from = end + next.length() + 2;
    }
    labels.add(label);
    values.add(subject.substring(from));
    return new LabeledSubject(labels, values);
  }

  /** The first value in which this pattern and a token's subject differ; empty if none does. */
  Optional<NearMiss> differenceTo(LabeledSubject got) {
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      if (i == got.labels.size() && label.startsWith("vcs-")) {
        return miss(
            NearMiss.Kind.SUBJECT_FORM,
            "The policy names repository and branch (vcs-origin, vcs-ref), and the token has"
                + " neither. CIRCLE_OIDC_TOKEN_V2 has them.");
      }
      if (i >= got.labels.size() || !label.equals(got.labels.get(i))) {
        return Optional.empty();
      }
      if (!StarPattern.matches(values.get(i), got.values.get(i))) {
        return difference(label, values.get(i), got.values.get(i));
      }
    }
    return Optional.empty();
  }

  private static Optional<NearMiss> difference(String label, String wanted, String got) {
    boolean isShort = label.equals("ref") && got.startsWith("refs/") && !wanted.startsWith("refs/");
    if (isShort && wanted.indexOf('*') < 0) {
      return miss(
          NearMiss.Kind.SUBJECT_FORM,
          "The policy names the ref "
              + wanted
              + ". In this subject, a branch is refs/heads/NAME and a tag is refs/tags/NAME.");
    }
    return miss(
        NearMiss.Kind.OTHER_PART,
        "The token has the " + label + " " + got + "; the policy names " + wanted + ".");
  }

  private static Optional<NearMiss> miss(NearMiss.Kind kind, String text) {
    return Optional.of(new NearMiss(kind, text));
  }
}
