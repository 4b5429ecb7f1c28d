package dev.whoami.lint.model.token;

/** A service that runs pipelines and gives their jobs tokens for AWS. */
public enum Forge {
  GITHUB("GitHub", "repo:", "OWNER/REPOSITORY"),
  GITLAB("GitLab", "project_path:", "GROUP/PROJECT");

  private final String title;
  private final String startOfSubjects;
  private final String exampleOfRepository;

  Forge(String title, String startOfSubjects, String exampleOfRepository) {
    this.title = title;
    this.startOfSubjects = startOfSubjects;
    this.exampleOfRepository = exampleOfRepository;
  }

  /** How the subjects of its tokens begin, unless a repository makes them in another way. */
  String startOfSubjects() {
    return startOfSubjects;
  }

  /** Whether a trust policy wants a subject of it. */
  public boolean isTrustedIn(String document) {
    return document.contains(startOfSubjects);
  }

  /** What stands for the name of a repository that is not known. */
  public String exampleOfRepository() {
    return exampleOfRepository;
  }

  public String title() {
    return title;
  }
}
