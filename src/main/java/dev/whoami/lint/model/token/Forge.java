package dev.whoami.lint.model.token;

/** A service that runs pipelines and gives their jobs tokens for AWS. */
public enum Forge {
  GITHUB("GitHub", "repo:", "OWNER/REPOSITORY"),
  GITLAB("GitLab", "project_path:", "GROUP/PROJECT"),
  CIRCLECI("CircleCI", "oidc.circleci.com/org/", ""),
  BITBUCKET("Bitbucket", "/pipelines-config/identity/oidc", ""),
  BUILDKITE("Buildkite", "agent.buildkite.com", "");

  private final String title;
  private final String sign;
  private final String exampleOfRepository;

  Forge(String title, String sign, String exampleOfRepository) {
    this.title = title;
    this.sign = sign;
    this.exampleOfRepository = exampleOfRepository;
  }

  /**
   * How the subjects of its tokens begin, unless a repository makes them in another way; only those
   * of GitHub and GitLab have the name of a repository.
   */
  String startOfSubjects() {
    return sign;
  }

  /** Whether a trust policy wants a token of it. */
  public boolean isTrustedIn(String document) {
    return document.contains(sign);
  }

  /** A placeholder for the name of an unknown repository. */
  public String exampleOfRepository() {
    return exampleOfRepository;
  }

  public String title() {
    return title;
  }
}
