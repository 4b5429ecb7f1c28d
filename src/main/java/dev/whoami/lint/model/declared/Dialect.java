package dev.whoami.lint.model.declared;

/** The language that a file is written in, and so the one of the corrected snippet. */
public enum Dialect {
  TASK_DEFINITION("task definition"),
  TERRAFORM("Terraform"),
  TERRAFORM_PLAN("Terraform plan"),
  CLOUDFORMATION("CloudFormation template"),
  KUBERNETES("Kubernetes manifest"),
  COMPOSE("Compose file"),
  COPILOT("Copilot manifest"),
  WORKFLOW("pipeline");

  private final String title;

  Dialect(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public boolean isTerraform() {
    return this == TERRAFORM || this == TERRAFORM_PLAN;
  }
}
