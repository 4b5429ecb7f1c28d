package dev.whoami.lint.model.token;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;

/** An access key of an IAM user: one that a pipeline is given, or one that a file makes. */
public final class LongLivedKey implements Declared {
  /** Where the key is. */
  public enum Kind {
    GITHUB("GitHub"),
    GITLAB("GitLab"),
    CIRCLECI("CircleCI"),
    BITBUCKET("Bitbucket"),
    BUILDKITE("Buildkite"),
    /** A resource of Terraform or CloudFormation makes the key. */
    RESOURCE("");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  private final SourceLocation at;
  private final Kind kind;
  private final int places;

  private LongLivedKey(SourceLocation at, Kind kind, int places) {
    this.at = at;
    this.kind = kind;
    this.places = places;
  }

  /** At the first of its places in a file. */
  public static LongLivedKey of(SourceLocation at, Kind kind, int places) {
    return new LongLivedKey(at, kind, places);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  public Kind kind() {
    return kind;
  }

  /** How many places of the file name the key. */
  public int places() {
    return places;
  }
}
