package dev.whoami.trust;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whoami.aws.Arn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trust policies in a text: a policy itself, or what get-role, list-roles and
 * get-account-authorization-details of the AWS CLI print, where a policy may be percent-encoded.
 */
public final class TrustPolicies {
  private static final String DOCUMENT = "AssumeRolePolicyDocument";
  static final String UNNAMED = "the role";

  /** Counts the characters of names and values. AWS stores at most 8192 of a trust policy. */
  private static final int LARGEST = 32_768;

  private static final int MOST_ROLES = 10_000;

  private TrustPolicies() {}

  /** Throws UnreadablePolicyException if there is none. */
  public static List<TrustPolicy> in(String text) {
    String trimmed = text.trim();
    JsonElement root =
        PolicyJson.parse(trimmed.startsWith("%7B") ? PercentDecoding.of(trimmed) : trimmed);
    List<TrustPolicy> found = new ArrayList<>();
    for (JsonElement each : roles(root)) {
      found.add(each.isJsonObject() ? of(each.getAsJsonObject()) : none());
    }
    if (found.isEmpty()) {
      throw new UnreadablePolicyException("has no role; give the output of get-role");
    }
    return found;
  }

  private static List<JsonElement> roles(JsonElement root) {
    JsonElement list = root;
    if (root.isJsonObject()) {
      for (String each : Arrays.asList("Roles", "RoleDetailList", "Role")) {
        list = root.getAsJsonObject().has(each) ? root.getAsJsonObject().get(each) : list;
      }
    }
    List<JsonElement> roles =
        list.isJsonArray() ? list.getAsJsonArray().asList() : Collections.singletonList(list);
    if (roles.size() > MOST_ROLES) {
      throw new UnreadablePolicyException(
          "has more than " + MOST_ROLES + " roles; give the output of get-role");
    }
    return roles;
  }

  private static TrustPolicy of(JsonObject role) {
    JsonElement document = role.get(DOCUMENT);
    if (document == null) {
      return role.has("Statement") ? policy(null, UNNAMED, role) : none();
    }
    Arn arn = Arn.parse(text(role.get("Arn"))).filter(it -> it.roleName().isPresent()).orElse(null);
    String name = text(role.get("RoleName"));
    String shown = arn == null ? UNNAMED : arn.lastElement();
    return policy(arn, name.isEmpty() ? shown : name, decoded(document));
  }

  private static JsonElement decoded(JsonElement document) {
    String text = text(document).trim();
    if (text.isEmpty()) {
      return document;
    }
    return PolicyJson.parse(text.startsWith("%") ? PercentDecoding.of(text) : text);
  }

  private static TrustPolicy policy(@Nullable Arn role, String name, JsonElement document) {
    if (size(document) > LARGEST) {
      throw new UnreadablePolicyException(
          "has a policy of more than " + LARGEST + " characters, which AWS does not store");
    }
    return TrustPolicy.of(role, name, document);
  }

  private static int size(JsonElement element) {
    int size = 1;
    if (element.isJsonObject()) {
      for (String name : element.getAsJsonObject().keySet()) {
        size += name.length() + size(element.getAsJsonObject().get(name));
      }
    } else if (element.isJsonArray()) {
      for (JsonElement each : element.getAsJsonArray()) {
        size += size(each);
      }
    } else {
      size += text(element).length();
    }
    return size;
  }

  private static String text(@Nullable JsonElement element) {
    return element == null || !element.isJsonPrimitive() ? "" : element.getAsString();
  }

  private static TrustPolicy none() {
    throw new UnreadablePolicyException(
        "has no trust policy; give the output of: aws iam get-role --role-name NAME --output json");
  }
}
