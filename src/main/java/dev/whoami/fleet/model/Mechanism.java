package dev.whoami.fleet.model;

/** By what a workload gets an identity. */
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
