package dev.whoami.lint.kubernetes;

import dev.whoami.lint.value.Node;
import java.util.regex.Pattern;

/**
 * Whether something mentions what gives ServiceAccounts roles, the annotation or an association, in
 * texts that are not read any further: a patch, a manifest or a template in a text.
 */
public final class RoleMentions {
  private static final int DEEPEST = 12;

  /** Also in a pointer of JSON, and in the spelling of every tool. */
  private static final Pattern SIGN =
      Pattern.compile(
          "eks\\.amazonaws\\.com(?:/|~1)role-arn|[Pp]odIdentityAssociation|pod_identity_association");

  private RoleMentions() {}

  static boolean areIn(Node node) {
    return areIn(node, DEEPEST);
  }

  private static boolean areIn(Node node, int deeper) {
    if (deeper == 0) {
      return false;
    }
    boolean isHere = areIn(node.text()) || areIn(node.template());
    boolean isInList = node.isList() && node.items().stream().anyMatch(it -> areIn(it, deeper - 1));
    return isHere
        || isInList
        || node.fields().entrySet().stream()
            .anyMatch(it -> areIn(it.getKey()) || areIn(it.getValue(), deeper - 1));
  }

  public static boolean areIn(String text) {
    return SIGN.matcher(text).find();
  }
}
