package dev.whoami.log.denial;

import dev.whoami.aws.JsonFields;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * A finding of GuardDuty: the keys of an instance's role were used elsewhere. Its names begin with
 * a capital in the API's answer, and with a small letter in an event.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_finding-types-iam.html">AWS:
 *     IAM finding types</a>
 */
public final class Exfiltration {
  private static final String TYPE = "UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.";

  private final Map<String, JsonNode> fields;

  private Exfiltration(Map<String, JsonNode> fields) {
    this.fields = Collections.unmodifiableMap(fields);
  }

  /** Empty for another object. */
  public static Optional<Exfiltration> of(Map<String, JsonNode> fields) {
    return text(fields, "type").filter(it -> it.startsWith(TYPE)).isPresent()
        ? Optional.of(new Exfiltration(fields))
        : Optional.empty();
  }

  private static Optional<String> text(Map<String, JsonNode> in, String name) {
    Optional<String> small = JsonFields.text(in, name);
    return small.isPresent() ? small : JsonFields.text(in, capital(name));
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Map<String, JsonNode> inside(Map<String, JsonNode> in, String... names) {
    Map<String, JsonNode> at = in;
    for (String each : names) {
      Map<String, JsonNode> small = ToolAnswer.object(at, each);
      at = small.isEmpty() ? ToolAnswer.object(at, capital(each)) : small;
    }
    return at;
  }

  private Map<String, JsonNode> keys() {
    return inside(fields, "resource", "accessKeyDetails");
  }

  private Map<String, JsonNode> call() {
    return inside(fields, "service", "action", "awsApiCallAction");
  }

  /** Whether the keys were used within AWS, in another account. */
  public boolean isInsideAws() {
    return text(fields, "type").filter(it -> it.endsWith(".InsideAWS")).isPresent();
  }

  /** The ARN of the session whose keys were used: the role and the instance. */
  public String arn() {
    String id = text(keys(), "principalId").orElse("");
    return "arn:aws:sts::"
        + text(fields, "accountId").orElse(UnknownAccount.NUMBER)
        + ":assumed-role/"
        + text(keys(), "userName").orElse("")
        + "/"
        + id.substring(id.indexOf(':') + 1);
  }

  /** The address from which they were used. */
  public String address() {
    return text(inside(call(), "remoteIpDetails"), "ipAddressV4").orElse("");
  }

  /** The time of the last use, as GuardDuty writes it. */
  public String time() {
    String last = text(inside(fields, "service"), "eventLastSeen").orElse("");
    return last.isEmpty() ? text(fields, "updatedAt").orElse("") : last;
  }
}
