package dev.whoami.trust;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.whoami.world.text.Alphabet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which AWS stores the principals of a trust policy. A name in any other form matches
 * no caller, however much it looks like one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">
 *     AWS: Principal</a>
 */
final class PrincipalForm {
  /** The providers that a policy names without an ARN, because every account has them. */
  private static final Set<String> OF_EVERY_ACCOUNT =
      new HashSet<>(Arrays.asList("accounts.google.com", "graph.facebook.com", "www.amazon.com"));

  /** The prefixes of IAM's unique IDs. AWS shows one in place of a principal that was deleted. */
  private static final List<String> OF_UNIQUE_IDS = Arrays.asList("AROA", "AIDA", "AGPA", "ANPA");

  private static final Set<String> OF_STS =
      new HashSet<>(Arrays.asList("assumed-role", "federated-user"));

  private static final int PARTS = 6;
  private static final int SERVICE = 2;
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;
  private static final int RESOURCE = 5;
  private static final int DIGITS_OF_ACCOUNT = 12;

  private PrincipalForm() {}

  /** Whether AWS stores a statement with this principal: each name needs a form of its type. */
  static boolean isStored(@Nullable JsonElement principal) {
    if (principal == null) {
      return false;
    }
    if (!principal.isJsonObject()) {
      return true;
    }
    JsonObject types = principal.getAsJsonObject();
    return names(types, "AWS").allMatch(it -> isUniqueId(it) || isIdentity(it))
        && names(types, "Federated").allMatch(PrincipalForm::isProvider);
  }

  /** The names of one type, except * and names with a variable. */
  private static Stream<String> names(JsonObject types, String type) {
    return TrustStatement.texts(types.get(type)).stream()
        .filter(it -> !it.equals("*") && !it.contains("${"));
  }

  private static boolean isUniqueId(String name) {
    return OF_UNIQUE_IDS.stream().anyMatch(name::startsWith) && name.indexOf(':') < 0;
  }

  /** Whether Cognito is among the providers: AWS stores that only with a condition. */
  static boolean hasCognito(@Nullable JsonElement principal) {
    return principal != null
        && principal.isJsonObject()
        && names(principal.getAsJsonObject(), "Federated").anyMatch(PrincipalForm::isCognito);
  }

  /** Each partition has a host of its own: cognito-identity-us-gov, for example. */
  private static boolean isCognito(String name) {
    return name.startsWith("cognito-identity")
        && (name.endsWith(".amazonaws.com") || name.endsWith(".amazonaws.com.cn"));
  }

  /** Whether Federated accepts the name: an IAM provider by its ARN, or a provider of AWS. */
  static boolean isProvider(String name) {
    String[] parts = name.split(":", PARTS);
    return OF_EVERY_ACCOUNT.contains(name) || isCognito(name) || isOf(parts, "iam");
  }

  /** Whether AWS accepts the name: an account, or an ARN of the service that has such resources. */
  static boolean isIdentity(String name) {
    if (isAccount(name)) {
      return true;
    }
    String[] parts = name.split(":", PARTS);
    String kind = parts[parts.length - 1].split("/", 2)[0];
    return isOf(parts, OF_STS.contains(kind) ? "sts" : "iam");
  }

  static boolean isAccount(String name) {
    return Alphabet.DIGITS.spells(name, DIGITS_OF_ACCOUNT, DIGITS_OF_ACCOUNT);
  }

  private static boolean isOf(String[] parts, String service) {
    return parts.length == PARTS
        && parts[0].equals("arn")
        && parts[SERVICE].equals(service)
        && parts[REGION].isEmpty()
        && isAccount(parts[ACCOUNT])
        && !parts[RESOURCE].isEmpty()
        // AWS accepts no wildcard within an ARN.
        && parts[RESOURCE].indexOf('*') < 0;
  }
}
