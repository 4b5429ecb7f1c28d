package dev.whoami.fleet.input;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The right that was missing when a command was refused, as Kubernetes or IAM calls it. */
public final class RefusedRight {
  private static final Pattern KUBERNETES =
      Pattern.compile(
          "cannot ([a-z]{1,20}) resource \"([a-z0-9.-]{1,80})\""
              + "(?: in API group \"([a-z0-9.-]{0,80})\")?");
  private static final Pattern ACTION =
      Pattern.compile("not authorized to perform: ([a-z0-9-]{1,40}:[A-Za-z]{1,80})");
  private static final Pattern OPERATION =
      Pattern.compile("when calling the ([A-Za-z]{1,80}) operation");

  private RefusedRight() {}

  /** One clause; empty if the message does not say it. */
  public static Optional<String> in(String message, String command) {
    Matcher kubernetes = KUBERNETES.matcher(message);
    if (kubernetes.find()) {
      String group = kubernetes.group(3);
      return Optional.of(
          "the collector's role needs the verb "
              + kubernetes.group(1)
              + " for "
              + kubernetes.group(2)
              + (group == null || group.isEmpty() ? "" : " of the API group " + group));
    }
    return action(message, command)
        .map(it -> "the IAM policy of the collector needs the action " + it);
  }

  private static Optional<String> action(String message, String command) {
    Matcher action = ACTION.matcher(message);
    if (action.find()) {
      return Optional.of(action.group(1));
    }
    Matcher operation = OPERATION.matcher(message);
    List<String> words = Arrays.asList(command.split(" ", -1));
    Optional<String> service =
        Arrays.asList("ec2", "ecs", "eks", "iam").stream().filter(words::contains).findFirst();
    return operation.find() ? service.map(it -> it + ":" + operation.group(1)) : Optional.empty();
  }
}
