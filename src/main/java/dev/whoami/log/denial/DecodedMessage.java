package dev.whoami.log.denial;

import dev.whoami.aws.JsonFields;
import dev.whoami.log.denial.Denial.Part;
import dev.whoami.log.denial.Denial.Trait;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * The answer of {@code aws sts decode-authorization-message}: the caller, the action, the resource,
 * and whether a statement denies it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html">AWS:
 *     DecodeAuthorizationMessage</a>
 */
final class DecodedMessage {
  private DecodedMessage() {}

  /** Empty for another object, and for an allowed call. */
  static List<DeniedCall> in(Map<String, JsonNode> fields) {
    Map<String, JsonNode> context = ToolAnswer.object(fields, "context");
    Optional<String> action = JsonFields.text(context, "action").filter(DenialText::isAction);
    JsonNode allowed = fields.get("allowed");
    if (!action.isPresent() || allowed == null || !allowed.isBoolean() || allowed.asBoolean()) {
      return Collections.emptyList();
    }
    JsonNode explicit = fields.get("explicitDeny");
    Denial denial =
        Denial.UNKNOWN
            .with(Part.ACTION, action.get())
            .with(Part.RESOURCE, ToolAnswer.resource(context, "resource"))
            .with(Trait.EXPLICIT, explicit != null && explicit.isBoolean() && explicit.asBoolean());
    String caller = JsonFields.text(ToolAnswer.object(context, "principal"), "arn").orElse("");
    return Collections.singletonList(new DeniedCall(caller, denial));
  }
}
