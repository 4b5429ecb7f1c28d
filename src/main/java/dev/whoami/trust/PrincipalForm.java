package dev.whoami.trust;

import dev.whoami.world.text.Alphabet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The forms in which AWS stores the principals of a trust policy. A name in any other form matches
 * no caller, however much it looks like one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">
 *     AWS: Principal</a>
 */
final class PrincipalForm {
  /** The providers that a policy names without an ARN, since every account has them. */
  private static final Set<String> OF_EVERY_ACCOUNT =
      new HashSet<>(
          Arrays.asList(
              "accounts.google.com",
              "cognito-identity.amazonaws.com",
              "graph.facebook.com",
              "www.amazon.com"));

  private static final Set<String> OF_STS =
      new HashSet<>(Arrays.asList("assumed-role", "federated-user"));

  private static final int PARTS = 6;
  private static final int SERVICE = 2;
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;
  private static final int RESOURCE = 5;
  private static final int DIGITS_OF_ACCOUNT = 12;

  private PrincipalForm() {}

  /** Whether Federated takes the name: a provider of IAM by its ARN, or one of the four hosts. */
  static boolean isProvider(String name) {
    String[] parts = name.split(":", PARTS);
    return OF_EVERY_ACCOUNT.contains(name) || isOf(parts, "iam");
  }

  /** Whether AWS takes the name: an account, or an ARN of the service that has such resources. */
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
        && !parts[RESOURCE].isEmpty();
  }
}
