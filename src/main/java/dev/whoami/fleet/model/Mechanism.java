package dev.whoami.fleet.model;

/** The mechanism that gives a workload its identity. */
public enum Mechanism {
  IRSA("IRSA"),
  POD_IDENTITY("Pod Identity"),
  TASK_ROLE("the task role"),
  KEYS("keys in its environment");

  private final String title;

  Mechanism(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
