package dev.whoami.lint.ecs;

import dev.whoami.lint.model.container.ExecutionNeed;
import dev.whoami.lint.value.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where ECS takes the secrets of a container from, told by their {@code valueFrom}. */
final class SecretOrigin {
  private SecretOrigin() {}

  /** The needs for a container's secrets and for those of its logs. */
  static Set<ExecutionNeed> needsOf(Node... lists) {
    Set<ExecutionNeed> needs = new LinkedHashSet<>();
    for (Node list : lists) {
      for (Node each : list.items()) {
        // An item that is open may not be there.
        if (each.isMap()) {
          needs.add(of(each.field("valueFrom")));
        }
      }
    }
    return needs;
  }

  private static ExecutionNeed of(Node value) {
    String text = value.text() + value.template();
    if (text.startsWith("arn:")) {
      return ofArn(text);
    }
    // A plain name is that of a parameter.
    boolean isName = value.setting().isKnown() && text.indexOf(':') < 0;
    return isName ? ExecutionNeed.PARAMETERS : ofReferences(value);
  }

  private static ExecutionNeed ofArn(String arn) {
    if (arn.contains(":secretsmanager:")) {
      return ExecutionNeed.SECRETS_MANAGER;
    }
    return arn.contains(":ssm:") ? ExecutionNeed.PARAMETERS : ExecutionNeed.SECRETS;
  }

  private static ExecutionNeed ofReferences(Node value) {
    List<String> references = value.holes().isEmpty() ? value.references() : value.holes();
    if (references.size() == 1 && references.get(0).contains("aws_secretsmanager_secret.")) {
      return ExecutionNeed.SECRETS_MANAGER;
    }
    return isParameter(references) ? ExecutionNeed.PARAMETERS : ExecutionNeed.SECRETS;
  }

  /** The value of a parameter, most often one that Terraform reads, may be the ARN of anything. */
  private static boolean isParameter(List<String> references) {
    if (references.size() != 1 || !references.get(0).contains("aws_ssm_parameter.")) {
      return false;
    }
    String one = references.get(0);
    return one.endsWith(".arn") || one.endsWith(".name") || !one.contains("data.");
  }
}
