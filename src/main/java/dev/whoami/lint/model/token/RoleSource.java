package dev.whoami.lint.model.token;

/** Where a job of a pipeline takes its role from. */
public enum RoleSource {
  /** The file names it. */
  FILE("that no file here declares"),
  SECRET("from a secret"),
  VARIABLE("from a variable of the repository or group"),
  INPUT("from an input"),
  /** A composite action of the repository, which jobs of any workflow use. */
  ACTION("inside a composite action"),
  /** The job extends a template that another file has. */
  TEMPLATE("from a template of another file"),
  OTHER("that is known only when they run");

  private final String words;

  RoleSource(String words) {
    this.words = words;
  }

  /** By the text of a workflow of GitHub, in which the known variables are filled in. */
  public static RoleSource of(String text) {
    if (!text.contains("${{")) {
      return FILE;
    }
    int slash = text.lastIndexOf('/');
    String name = slash < 0 ? text : text.substring(slash);
    if (name.contains("secrets.") || name.contains("secrets[")) {
      return SECRET;
    }
    if (name.contains("vars.")) {
      return VARIABLE;
    }
    return name.contains("inputs.") ? INPUT : name.contains("${{") ? OTHER : FILE;
  }

  /** Follows "a role". */
  public String words() {
    return words;
  }
}
