package dev.whoami.trust;

import dev.whoami.trust.TrustStatement.Effect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parts of a policy that may decide a call but depend on something unknown. Such a part is a
 * condition, a principal, a form, or whether the session passes on its tags. Until they are known,
 * no statement can be said to help.
 */
public final class OpenParts {
  private static final String LACKS_TAGS =
      "The policy does not allow sts:TagSession, which this caller needs if its session passes on"
          + " tags, as one of EKS Pod Identity does.";

  private final TrustAnswer answer;
  private final List<JudgedStatement> statements;

  private OpenParts(TrustAnswer answer, List<JudgedStatement> statements) {
    this.answer = answer;
    this.statements = Collections.unmodifiableList(statements);
  }

  static OpenParts of(TrustAnswer answer) {
    return new OpenParts(
        answer,
        answer.statements().stream().filter(OpenParts::isOpen).collect(Collectors.toList()));
  }

  private static boolean isOpen(JudgedStatement statement) {
    boolean isUnknownEffect =
        statement.effectKind() == Effect.UNKNOWN && statement.applies() != Truth.NO;
    return statement.applies() == Truth.UNKNOWN || isUnknownEffect || statement.isOdd();
  }

  /** Whether the call depends on them, or they may defeat a change of the policy. */
  public boolean decide() {
    return answer.ofPolicy() == TrustAnswer.Kind.DENIED
        ? mayDeny() && !isDeniedAnyway()
        : answer.ofPolicy() == TrustAnswer.Kind.DEPENDS;
  }

  private boolean isDeniedAnyway() {
    return answer.caller().barred().isPresent()
        || answer.statements().stream()
            .anyMatch(it -> it.effectKind() == Effect.DENY && it.applies() == Truth.YES);
  }

  /** A sentence for each part, with the number of its statement. */
  public List<String> sentences() {
    Set<String> sentences = new LinkedHashSet<>();
    statements.forEach(it -> sentences.addAll(sentences(it)));
    if (hangOnTags()) {
      sentences.add(LACKS_TAGS);
    }
    return new ArrayList<>(sentences);
  }

  /** Whether the policy lacks sts:TagSession, and the session may pass on tags. */
  public boolean hangOnTags() {
    return answer.lacksTagSession() && answer.of("sts:TagSession") == TrustAnswer.Kind.DENIED;
  }

  /** The sentences of the statements that may deny the call, whatever another one allows. */
  List<String> denials() {
    return statements.stream()
        .filter(OpenParts::mayDeny)
        .flatMap(it -> sentences(it).stream())
        .collect(Collectors.toList());
  }

  static List<String> sentences(JudgedStatement statement) {
    String title = "Statement " + statement.number() + " (" + effect(statement) + ")";
    List<String> sentences = new ArrayList<>();
    if (statement.isOdd() || statement.effectKind() == Effect.UNKNOWN) {
      sentences.add(title + " has a form that AWS does not document.");
    } else if (statement.principal() == Truth.UNKNOWN) {
      sentences.add(title + " has a Principal that may be this caller or not.");
    }
    for (JudgedCondition each : statement.conditions()) {
      if (each.holds() == Truth.UNKNOWN) {
        sentences.add(title + " " + each.whyOpen() + ".");
      }
    }
    return sentences;
  }

  private static String effect(JudgedStatement statement) {
    switch (statement.effectKind()) {
      case ALLOW:
        return "Allow";
      case DENY:
        return "Deny";
      default:
        return "neither Allow nor Deny";
    }
  }

  /** The condition keys whose values would decide it. */
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    statements.stream()
        .flatMap(it -> it.conditions().stream())
        .filter(it -> it.holds() == Truth.UNKNOWN && !it.got().isKnown() && !it.key().isEmpty())
        .forEach(it -> keys.add(it.key()));
    return keys;
  }

  /** Whether a statement may deny the call. If it does, no other statement can allow it. */
  public boolean mayDeny() {
    return statements.stream().anyMatch(OpenParts::mayDeny);
  }

  private static boolean mayDeny(JudgedStatement statement) {
    return statement.effectKind() != Effect.ALLOW && statement.applies() != Truth.NO;
  }

  /** Whether each of them is an Allow that names this caller and has an unknown condition. */
  public boolean areOfItsStatements() {
    return !statements.isEmpty()
        && statements.stream()
            .allMatch(
                it ->
                    it.effectKind() == Effect.ALLOW && !it.isOdd() && it.principal() == Truth.YES);
  }
}
