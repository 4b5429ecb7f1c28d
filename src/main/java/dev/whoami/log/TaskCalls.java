package dev.whoami.log;

import dev.whoami.log.trail.UserAgent;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Which of the two roles of a task a session is of, as far as its calls in a record of AWS show.
 * ECS names the sessions of the Task Role and of the Task Execution Role alike, after the task, and
 * makes only a few calls with the second one.
 */
final class TaskCalls {
  private static final Set<String> AT_START =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "ecr:GetAuthorizationToken",
                  "ecr:BatchCheckLayerAvailability",
                  "ecr:BatchGetImage",
                  "ecr:GetDownloadUrlForLayer",
                  "kms:Decrypt",
                  "logs:CreateLogGroup",
                  "logs:CreateLogStream",
                  "logs:PutLogEvents",
                  "secretsmanager:GetSecretValue",
                  "ssm:GetParameters")));

  private long atStart;
  private long ofCode;

  /** A call, with its User-Agent; one without an action made the session. */
  void add(String action, UserAgent userAgent) {
    if (userAgent.isOfTask() || !(action.isEmpty() || AT_START.contains(action))) {
      ofCode++;
    } else {
      atStart++;
    }
  }

  /** Whether code made one of the calls: it has the Task Role. */
  boolean isOfCode() {
    return ofCode > 0;
  }

  /** Whether ECS itself can have made all of them. */
  boolean canBeOfEcs() {
    return atStart > 0 && ofCode == 0;
  }
}
