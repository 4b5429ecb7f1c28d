package dev.whoami.log.denial;

import dev.whoami.aws.Arn;
import dev.whoami.aws.DenyingPolicy;
import dev.whoami.aws.JsonFields;
import dev.whoami.log.denial.Denial.Part;
import dev.whoami.log.denial.Denial.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The answer of {@code aws iam-toolbox get-request-authorization-details}: the context of the
 * request, and the result of the policies for each action.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/iam-toolbox/latest/APIReference/API_GetRequestAuthorizationDetails.html">AWS:
 *     GetRequestAuthorizationDetails</a>
 */
final class AuthorizationDetails {
  private static final String DENY = "_DENY";

  private final Map<String, JsonNode> fields;

  /** The types of the policies that AWS evaluated, by their URI. */
  private final Map<String, String> types = new HashMap<>();

  private AuthorizationDetails(Map<String, JsonNode> fields) {
    this.fields = fields;
    for (JsonNode each : ToolAnswer.list(fields, "policies")) {
      String uri = JsonFields.text(each.asObject(), "uri").orElse("");
      types.put(uri, JsonFields.text(each.asObject(), "type").orElse(""));
    }
  }

  static boolean is(Map<String, JsonNode> fields) {
    return !ToolAnswer.list(fields, "evaluations").isEmpty()
        && (fields.containsKey("requestContext") || fields.containsKey("policies"));
  }

  static List<DeniedCall> in(Map<String, JsonNode> fields) {
    return new AuthorizationDetails(fields).denied();
  }

  private List<DeniedCall> denied() {
    List<DeniedCall> denied = new ArrayList<>();
    for (JsonNode each : ToolAnswer.list(fields, "evaluations")) {
      Map<String, JsonNode> evaluation = each.asObject();
      String effect = JsonFields.text(evaluation, "evaluatedEffect").orElse("");
      String action = JsonFields.text(evaluation, "action").orElse("");
      if (effect.endsWith(DENY) && DenialText.isAction(action)) {
        boolean isExplicit = effect.startsWith("EXPLICIT");
        Denial denial =
            Denial.UNKNOWN
                .with(Part.ACTION, action)
                .with(Part.RESOURCE, ToolAnswer.resource(evaluation, "resource"))
                .with(Trait.EXPLICIT, isExplicit);
        denied.add(
            new DeniedCall(
                caller(),
                type(evaluation)
                    .map(it -> denial.by(DenyingPolicy.of(it, isExplicit)))
                    .orElse(denial)));
      }
    }
    return denied;
  }

  /** The type of the first policy that matched. An implicit denial has none. */
  private Optional<DenyingPolicy.Type> type(Map<String, JsonNode> evaluation) {
    for (JsonNode each : ToolAnswer.list(evaluation, "matchedPolicies")) {
      String uri = JsonFields.text(each.asObject(), "uri").orElse("");
      Optional<DenyingPolicy.Type> type = ToolAnswer.type(types.getOrDefault(uri, ""));
      if (type.isPresent()) {
        return type;
      }
    }
    return Optional.empty();
  }

  /** The caller as a session of the role. The session's name follows the colon of the user ID. */
  private String caller() {
    Map<String, JsonNode> context = ToolAnswer.object(fields, "requestContext");
    String principal = ToolAnswer.first(context, "aws:PrincipalArn").orElse("");
    String id = ToolAnswer.first(context, "aws:userid").orElse("");
    int colon = id.indexOf(':');
    return Arn.parse(principal)
        .filter(it -> it.kind() == Arn.Kind.ROLE && colon > 0)
        .map(it -> session(it, id.substring(colon + 1)))
        .orElse(principal);
  }

  private static String session(Arn role, String name) {
    return role.partition().arn()
        + ":sts::"
        + role.account()
        + ":assumed-role/"
        + role.lastElement()
        + "/"
        + name;
  }
}
