package dev.whoami.trust;

import java.util.Arrays;
import java.util.List;

/**
 * A condition key of an identity provider: its host and path, a colon and a claim, as {@code
 * token.actions.githubusercontent.com:sub}. AWS ignores the case of a key and nothing else.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html">
 *     AWS: condition keys of IAM and STS</a>
 */
final class ProviderKey {
  /** The prefixes of AWS's own keys. The name of a tag in such a key may look like a host. */
  private static final List<String> OF_AWS = Arrays.asList("aws:", "iam:", "sts:");

  private ProviderKey() {}

  /** Whether a key, in lower case, is a provider's. */
  static boolean isOne(String key) {
    int colon = key.lastIndexOf(':');
    return colon > 0 && key.lastIndexOf('.', colon) > 0 && !isOfAws(key);
  }

  /** Whether no request can have the key, because no provider's key has this form. */
  static boolean isNever(String key) {
    return isWithoutClaim(key) || (isOne(key) && hasBlank(key));
  }

  /** Whether the key is a host without a claim. */
  static boolean isWithoutClaim(String key) {
    return key.indexOf(':') < 0 && key.indexOf('.') > 0;
  }

  static boolean hasBlank(String key) {
    return key.chars().anyMatch(Character::isWhitespace);
  }

  private static boolean isOfAws(String key) {
    return OF_AWS.stream().anyMatch(key.trim()::startsWith);
  }
}
