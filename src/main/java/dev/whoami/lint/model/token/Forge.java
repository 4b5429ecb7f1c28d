package dev.whoami.lint.model.token;

/** A service that runs pipelines and gives their jobs tokens for AWS. */
public enum Forge {
  GITHUB("GitHub"),
  GITLAB("GitLab");

  private final String title;

  Forge(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
