package dev.whoami.trust;

import java.util.List;

/** The near misses of actions: the caller is trusted, and an action that it needs is not. */
final class ActionMisses {
  private ActionMisses() {}

  static void addTo(List<NearMiss> misses, TrustAnswer answer) {
    for (String action : answer.caller().actions()) {
      boolean isNamed = answer.statements().stream().anyMatch(it -> isAbout(it, action));
      boolean isTrusted =
          answer.statements().stream()
              .anyMatch(
                  it ->
                      it.effectKind() == TrustStatement.Effect.ALLOW
                          && it.principal() == Truth.YES);
      if (!isNamed && isTrusted) {
        misses.add(of(action));
      }
    }
  }

  private static boolean isAbout(JudgedStatement statement, String action) {
    return statement.effectKind() == TrustStatement.Effect.ALLOW
        && statement.principal() != Truth.NO
        && statement.actions().get(action) != Truth.NO;
  }

  private static NearMiss of(String action) {
    switch (action) {
      case "sts:TagSession":
        return new NearMiss(
            NearMiss.Kind.TAG_SESSION,
            "The call sets session tags, and the policy does not allow sts:TagSession.");
      case "sts:SetSourceIdentity":
        return new NearMiss(
            NearMiss.Kind.SOURCE_IDENTITY,
            "The call sets a source identity, and the policy does not allow"
                + " sts:SetSourceIdentity.");
      default:
        return new NearMiss(
            NearMiss.Kind.ACTION,
            "The policy trusts the caller, but not with " + action + ", which this caller needs.");
    }
  }
}
