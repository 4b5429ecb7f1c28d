package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.rule.part.Rule;
import dev.whoami.world.work.Crash;
import dev.whoami.world.work.CrashBarrier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One run of the rules: which of them apply, what they find, and the order of the findings. */
public final class RuleRun {
  /** Rules that also apply to a run that was cut short before the identity was known. */
  private static final Set<Rules> OF_A_CUT_RUN =
      EnumSet.of(Rules.WHO001, Rules.WHO003, Rules.WHO112);

  /** Rules that need the place and all sources, so they are skipped if a bug hid one of these. */
  private static final Set<Rules> OF_A_WHOLE_RUN =
      EnumSet.of(
          Rules.WHO101,
          Rules.WHO104,
          Rules.WHO109,
          Rules.WHO110,
          Rules.WHO113,
          Rules.WHO114,
          Rules.WHO115,
          Rules.WHO118,
          Rules.WHO303,
          Rules.WHO613);

  /** Rules that apply only if the client takes no other credentials first. */
  private static final Set<Rules> OF_THE_WINNER =
      EnumSet.of(Rules.WHO107, Rules.WHO111, Rules.WHO501);

  private final Judgement judgement;
  private final Map<Rules, Finding> found = new EnumMap<>(Rules.class);
  private final List<Crash> crashes;

  private RuleRun(Judgement judgement) {
    this.judgement = judgement;
    this.crashes = new ArrayList<>(judgement.crashes());
  }

  /** The findings of all rules: the worst first, and after each cause its consequences. */
  public static List<Finding> all(Judgement judgement) {
    return new RuleRun(judgement).findings(each -> each.ruleFor(judgement));
  }

  /**
   * The findings of one rule, and WHO003 if the run was cut short. A crash can be in any rule, so
   * WHO001 needs all of them.
   */
  public static List<Finding> only(Rules one, Judgement judgement) {
    return one == Rules.WHO001
        ? all(judgement)
        : new RuleRun(judgement)
            .findings(
                each ->
                    each == one || each == Rules.WHO003
                        ? each.ruleFor(judgement)
                        : j -> Optional.empty());
  }

  /** The findings of these rules. A bug in one rule costs only its own finding. */
  static List<Finding> of(Judgement judgement, Function<Rules, Rule> rules) {
    return new RuleRun(judgement).findings(rules);
  }

  private List<Finding> findings(Function<Rules, Rule> rules) {
    for (Rules each : applicable()) {
      CrashBarrier.run("rule " + each, () -> rules.apply(each).judge(judgement), this::note)
          .ifPresent(it -> found.put(each, it.stamped(each.name(), each.severityIn(judgement))));
    }
    reportCrashes();
    return CrashBarrier.run(
        "order of the findings",
        this::ordered,
        crash -> {
          note(crash);
          reportCrashes();
          return new ArrayList<>(found.values());
        });
  }

  private List<Finding> ordered() {
    CausesFirst order = new CausesFirst(found);
    return judgement.firstTopic().map(order::orderedFrom).orElseGet(order::ordered);
  }

  private Optional<Finding> note(Crash crash) {
    crashes.add(crash);
    return Optional.empty();
  }

  private void reportCrashes() {
    if (!crashes.isEmpty()) {
      found.put(Rules.WHO001, WhoamiCrashed.at(crashes, judgement.examination()));
    }
  }

  /**
   * The rules without those about a source that may still have answered: it gets no finding and no
   * fix.
   */
  private Set<Rules> applicable() {
    if (judgement.verdict().missing().isPresent()) {
      return OF_A_CUT_RUN;
    }
    Set<Rules> rules = EnumSet.allOf(Rules.class);
    if (judgement.examination().completeness().isPartlyCrashed()) {
      rules.removeAll(OF_A_WHOLE_RUN);
    }
    if (judgement.examination().completeness().isWinnerUnsure()) {
      rules.removeAll(OF_THE_WINNER);
    }
    return rules;
  }
}
