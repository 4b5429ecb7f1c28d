package dev.whoami.log.denial;

import dev.whoami.aws.DenyingPolicy;
import dev.whoami.aws.JsonFields;
import dev.whoami.log.denial.Denial.Part;
import dev.whoami.log.denial.Denial.Trait;
import dev.whoami.world.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The answer of {@code aws iam simulate-principal-policy}. For each action it shows whether the
 * policies allow it, and whether an organization or a permissions boundary prevents it.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html">AWS:
 *     EvaluationResult</a>
 */
final class PolicySimulation {
  private PolicySimulation() {}

  static List<DeniedCall> in(Map<String, JsonNode> fields) {
    List<DeniedCall> denied = new ArrayList<>();
    for (JsonNode each : ToolAnswer.list(fields, "EvaluationResults")) {
      Map<String, JsonNode> result = each.asObject();
      String decision = JsonFields.text(result, "EvalDecision").orElse("");
      String action = JsonFields.text(result, "EvalActionName").orElse("");
      if (decision.endsWith("Deny") && DenialText.isAction(action)) {
        String resource = ToolAnswer.resource(result, "EvalResourceName");
        denied.add(denied(action, decision, resource, type(result)));
      }
    }
    return denied;
  }

  /** One action that the policies do not allow, or that one of them denies. */
  static DeniedCall denied(
      String action, String decision, String resource, DenyingPolicy.Type type) {
    boolean isExplicit = decision.startsWith("explicit");
    Denial denial =
        Denial.UNKNOWN
            .with(Part.ACTION, action)
            .with(Part.RESOURCE, Redaction.isLikeSecret(resource) ? "" : resource)
            .with(Trait.EXPLICIT, isExplicit)
            .with(Trait.SIMULATED, true);
    return new DeniedCall("", denial.by(DenyingPolicy.of(type, isExplicit)));
  }

  private static DenyingPolicy.Type type(Map<String, JsonNode> result) {
    if (isFalse(result, "OrganizationsDecisionDetail", "AllowedByOrganizations")) {
      return DenyingPolicy.Type.SERVICE_CONTROL;
    }
    boolean isBoundary =
        isFalse(result, "PermissionsBoundaryDecisionDetail", "AllowedByPermissionsBoundary");
    return isBoundary ? DenyingPolicy.Type.PERMISSIONS_BOUNDARY : DenyingPolicy.Type.IDENTITY_BASED;
  }

  private static boolean isFalse(Map<String, JsonNode> result, String detail, String name) {
    JsonNode value = ToolAnswer.object(result, detail).get(name);
    return value != null && value.isBoolean() && !value.asBoolean();
  }
}
