package dev.whoami.log;

import dev.whoami.log.trail.UserAgent;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Decides which of a task's two roles a session has, by its calls in a record of AWS. ECS names the
 * sessions of both roles after the task. It makes only a few calls with the Task Execution Role.
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

  /** Adds a call and its User-Agent. The call that made the session has no action. */
  void add(String action, UserAgent userAgent) {
    if (userAgent.isOfTask() || !(action.isEmpty() || AT_START.contains(action))) {
      ofCode++;
    } else {
      atStart++;
    }
  }

  /** Whether code made one of the calls. Then it has the Task Role. */
  boolean isOfCode() {
    return ofCode > 0;
  }

  /** Whether ECS itself may have made all of them. */
  boolean canBeOfEcs() {
    return atStart > 0 && ofCode == 0;
  }
}
