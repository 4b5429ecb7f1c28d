package dev.whoami.aws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A role of an ECS task in the instance metadata: the name under which its keys are listed. */
public final class ListedTaskRole {
  private static final Pattern KEY = Pattern.compile("([0-9a-f]{8,64})-([A-Za-z]{1,64})");

  private final String task;
  private final String type;
  private final Arn role;

  private ListedTaskRole(String task, String type, Arn role) {
    this.task = task;
    this.type = type;
    this.role = role;
  }

  /** Reads a key such as {@code 5f1c…2360-TaskExecution}; empty for a key of another form. */
  static Optional<ListedTaskRole> of(String key, String role) {
    Matcher parts = KEY.matcher(key);
    return parts.matches()
        ? Arn.parse(role).map(arn -> new ListedTaskRole(parts.group(1), parts.group(2), arn))
        : Optional.empty();
  }

  /** The ID of the task. */
  public String task() {
    return task;
  }

  /** TaskApplication is the task role, TaskExecution the task execution role. */
  public String type() {
    return type;
  }

  public Arn role() {
    return role;
  }
}
