package dev.whoami.trust;

import java.util.List;

/** Requests that an unread SAML assertion may make, and that the policy does not allow. */
final class UnreadAssertion {
  private UnreadAssertion() {}

  static void addTo(List<String> warnings, TrustAnswer answer) {
    if (answer.caller().kind() != TrustCaller.Kind.SAML) {
      return;
    }
    add(warnings, answer, "session tags", "sts:TagSession");
    add(warnings, answer, "a source identity", "sts:SetSourceIdentity");
  }

  private static void add(List<String> warnings, TrustAnswer answer, String what, String action) {
    boolean isJudged = answer.caller().actions().contains(action);
    if (!isJudged && !answer.covers(action)) {
      warnings.add(
          "If the assertion has "
              + what
              + ", AWS also checks "
              + action
              + ", which the policy does not allow.");
    }
  }
}
