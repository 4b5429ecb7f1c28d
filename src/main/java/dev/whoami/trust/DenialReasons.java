package dev.whoami.trust;

import dev.whoami.trust.TrustStatement.Effect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a policy denies a request: one sentence for each part of a statement that does not match. */
final class DenialReasons {
  private final Set<String> sentences = new LinkedHashSet<>();

  private DenialReasons() {}

  static List<String> of(TrustAnswer answer) {
    Optional<NearMiss> barred = answer.caller().barred();
    if (barred.isPresent()) {
      return Collections.singletonList(barred.get().text());
    }
    DenialReasons reasons = new DenialReasons();
    for (JudgedStatement each : answer.statements()) {
      if (each.effectKind() == Effect.DENY && each.applies() == Truth.YES) {
        reasons.sentences.add("Statement " + each.number() + " denies this caller.");
      }
    }
    if (reasons.sentences.isEmpty()) {
      answer.statements().stream()
          .filter(it -> it.effectKind() == Effect.ALLOW)
          .forEach(reasons::add);
      answer.nearMisses().forEach(it -> reasons.sentences.add(it.text()));
    }
    if (reasons.sentences.isEmpty()) {
      reasons.sentences.add("No statement is for such a caller.");
    }
    return Collections.unmodifiableList(new ArrayList<>(reasons.sentences));
  }

  private void add(JudgedStatement statement) {
    if (statement.principal() == Truth.NO) {
      return;
    }
    for (JudgedCondition each : statement.conditions()) {
      if (each.holds() == Truth.NO) {
        String got = String.join(", ", each.got().values());
        sentences.add(
            "Statement "
                + statement.number()
                + " wants "
                + each.key()
                + " = "
                + String.join(" or ", each.wanted())
                + " ("
                + each.operator()
                + "); the call has "
                + (got.isEmpty() ? "none" : got)
                + ".");
      }
    }
  }
}
