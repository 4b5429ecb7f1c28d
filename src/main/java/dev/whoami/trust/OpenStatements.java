package dev.whoami.trust;

import dev.whoami.trust.TrustStatement.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that name the caller and would allow the call, if conditions hold whose values are
 * not known here. They are the whole question only where nothing else is open: no Deny, no
 * principal, no action and no form.
 */
final class OpenStatements {
  private OpenStatements() {}

  /** Empty where the policy decides the call, or where something else than a condition is open. */
  static List<JudgedStatement> of(TrustAnswer answer) {
    List<JudgedStatement> open =
        answer.statements().stream()
            .filter(it -> it.applies() == Truth.UNKNOWN)
            .collect(Collectors.toList());
    boolean isWhole =
        answer.ofPolicy() == TrustAnswer.Kind.DEPENDS
            && answer.statements().stream().allMatch(OpenStatements::isReadable)
            && open.stream().allMatch(OpenStatements::isByConditionAlone);
    return isWhole ? open : new ArrayList<>();
  }

  private static boolean isReadable(JudgedStatement statement) {
    return !statement.isOdd() && statement.effectKind() != Effect.UNKNOWN;
  }

  private static boolean isByConditionAlone(JudgedStatement statement) {
    return statement.effectKind() == Effect.ALLOW
        && statement.principal() == Truth.YES
        && !statement.actions().containsValue(Truth.UNKNOWN)
        && statement.conditions().stream()
            .filter(it -> it.holds() == Truth.UNKNOWN)
            .allMatch(it -> it.known().isPresent());
  }
}
