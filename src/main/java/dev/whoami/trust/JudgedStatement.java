package dev.whoami.trust;

import dev.whoami.aws.Arn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement of a policy, part by part, for one caller. */
public final class JudgedStatement {
  private final TrustStatement statement;
  private final PrincipalMatch principal;
  private final Map<String, Truth> actions;
  private final List<JudgedCondition> conditions;

  private JudgedStatement(
      TrustStatement statement,
      PrincipalMatch principal,
      Map<String, Truth> actions,
      List<JudgedCondition> conditions) {
    this.statement = statement;
    this.principal = principal;
    this.actions = Collections.unmodifiableMap(actions);
    this.conditions = Collections.unmodifiableList(conditions);
  }

  static JudgedStatement of(TrustStatement statement, TrustCaller caller, Optional<Arn> role) {
    CallerKeys keys = new CallerKeys(caller, role);
    Map<String, Truth> actions = new LinkedHashMap<>();
    caller.actions().forEach(it -> actions.put(it, statement.covers(it)));
    List<JudgedCondition> conditions = new ArrayList<>();
    for (TrustCondition each : statement.conditions()) {
      conditions.add(JudgedCondition.of(each, keys, caller));
    }
    PrincipalMatch principal = PrincipalMatch.of(statement, caller, role);
    return new JudgedStatement(statement, principal, actions, conditions);
  }

  /** Its position in the document, counted from 1. */
  public int number() {
    return statement.number();
  }

  /** Empty if it has none. */
  public String sid() {
    return statement.sid();
  }

  /** ALLOW or DENY; UNKNOWN for any other word. */
  public String effect() {
    return effectKind().name();
  }

  TrustStatement.Effect effectKind() {
    return statement.effect();
  }

  /** Whether its Principal names the caller. */
  public Truth principal() {
    return principal.holds();
  }

  /** The principals that the statement names. */
  public List<String> named() {
    return principal.named();
  }

  PrincipalMatch match() {
    return principal;
  }

  public Optional<NearMiss> principalMiss() {
    return principal.nearMiss();
  }

  /** For each action that the caller needs, whether the statement covers it. */
  public Map<String, Truth> actions() {
    return actions;
  }

  public List<JudgedCondition> conditions() {
    return conditions;
  }

  /** Whether it has elements that AWS does not document for a trust policy. */
  public boolean isOdd() {
    return statement.isOdd();
  }

  /** Whether it applies to at least one of the actions. */
  public Truth applies() {
    Truth any = Truth.NO;
    for (String each : actions.keySet()) {
      any = any.or(appliesTo(each));
    }
    return any;
  }

  Truth appliesTo(String action) {
    return isForCaller().and(statement.covers(action));
  }

  /** Whether its Action or NotAction covers an action, even one that this caller does not need. */
  Truth covers(String action) {
    return statement.covers(action);
  }

  /** Whether it applies to the caller, whatever the action is. */
  Truth isForCaller() {
    Truth form = isOdd() ? Truth.UNKNOWN : Truth.YES;
    Truth all = form.and(principal());
    for (JudgedCondition each : conditions) {
      all = all.and(each.holds());
    }
    return all;
  }
}
