package dev.whoami.lint.model.starter;

/** A service of AWS that starts ECS tasks with a role of its own. */
public enum StarterKind {
  EVENT_RULE("an EventBridge rule", "events"),
  SCHEDULE("an EventBridge schedule", "scheduler"),
  STATE_MACHINE("a state machine", "states");

  private final String words;
  private final String service;

  StarterKind(String words, String service) {
    this.words = words;
    this.service = service;
  }

  /** Its name with an article. */
  public String words() {
    return words;
  }

  /** The service that assumes the role, as a trust policy names it: "events". */
  public String service() {
    return service;
  }
}
