package dev.whoami.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.Topic;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CausesFirstTest {
  @Test
  void aCauseComesBeforeWhatItLeadsTo() {
    List<Finding> ordered = order(error(Rules.WHO104), warning(Rules.WHO110), error(Rules.WHO213));
    assertThat(ordered).extracting(Finding::code).containsExactly("WHO213", "WHO104", "WHO110");
    assertThat(ordered)
        .extracting(Finding::cause)
        .containsExactly(Optional.empty(), Optional.of("WHO213"), Optional.of("WHO213"));
  }

  @Test
  void aCauseIsAsBadAsWhatItLeadsTo() {
    List<Finding> ordered = order(error(Rules.WHO104), error(Rules.WHO105), warning(Rules.WHO203));
    assertThat(ordered).extracting(Finding::code).containsExactly("WHO105", "WHO203", "WHO104");
  }

  @Test
  void whatFollowsFromNothingIsACauseItself() {
    List<Finding> ordered = order(warning(Rules.WHO110), error(Rules.WHO105));
    assertThat(ordered).extracting(Finding::code).containsExactly("WHO105", "WHO110");
    assertThat(ordered).extracting(Finding::cause).containsOnly(Optional.empty());
  }

  /** Else a finding would be lost, or the search for the cause would not end. */
  @ParameterizedTest
  @EnumSource
  void nothingLeadsToItself(Rules rule) {
    EnumSet<Rules> all = EnumSet.allOf(Rules.class);
    Optional<Rules> cause = Optional.of(rule);
    for (int i = 0; i < all.size() && cause.isPresent(); i++) {
      cause = Causes.of(cause.get(), all);
    }
    assertThat(cause).isEmpty();
  }

  /** A new rule has to say what it leads to and what leads to it, or that nothing does. */
  @ParameterizedTest
  @EnumSource
  void everyRuleIsACauseOrAConsequenceOrSaidToBeAlone(Rules rule) {
    assertThat(Causes.isNamed(rule))
        .as("%s is to be named in Causes: in a line of its own, or among those ALONE", rule)
        .isNotEqualTo(Causes.isAlone(rule));
  }

  @Test
  void theWorstOfTheHeadlinesTopicComesBeforeAllOthers() {
    Map<Rules, Finding> all = new EnumMap<>(Rules.class);
    all.put(Rules.WHO112, error(Rules.WHO112));
    all.put(Rules.WHO603, warning(Rules.WHO603));
    all.put(Rules.WHO608, error(Rules.WHO608));
    assertThat(new CausesFirst(all).ordered())
        .extracting(Finding::code)
        .containsExactly("WHO112", "WHO608", "WHO603");
    assertThat(new CausesFirst(all).orderedFrom(Topic.HADOOP))
        .extracting(Finding::code)
        .containsExactly("WHO608", "WHO112", "WHO603");
  }

  @Test
  void everyFindingIsKept() {
    Map<Rules, Finding> all = new EnumMap<>(Rules.class);
    Arrays.stream(Rules.values()).forEach(it -> all.put(it, warning(it)));
    assertThat(new CausesFirst(all).ordered())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder(
            Arrays.stream(Rules.values()).map(Rules::name).toArray(String[]::new));
  }

  private static Finding error(Rules rule) {
    return Finding.of("Text.").stamped(rule.name(), Severity.ERROR);
  }

  private static Finding warning(Rules rule) {
    return Finding.of("Text.").stamped(rule.name(), Severity.WARNING);
  }

  private static List<Finding> order(Finding... findings) {
    Map<Rules, Finding> found = new EnumMap<>(Rules.class);
    for (Finding each : findings) {
      found.put(Rules.valueOf(each.code()), each);
    }
    return new CausesFirst(found).ordered();
  }
}
