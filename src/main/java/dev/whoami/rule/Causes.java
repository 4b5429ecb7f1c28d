package dev.whoami.rule;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which finding causes which: fixing the cause also fixes its consequences. */
final class Causes {
  private static final Set<Rules> ENDPOINT = EnumSet.range(Rules.WHO201, Rules.WHO211);
  private static final Set<Rules> TOKEN = EnumSet.range(Rules.WHO401, Rules.WHO405);

  /** Findings about something that a program's own libraries lack. */
  private static final Set<Rules> LIBRARIES =
      EnumSet.of(Rules.WHO406, Rules.WHO407, Rules.WHO701, Rules.WHO702, Rules.WHO703);

  /**
   * Findings that neither cause another finding nor follow from one. A test requires each rule here
   * or in a relation below.
   */
  private static final Set<Rules> ALONE =
      EnumSet.of(
          Rules.WHO001,
          Rules.WHO002,
          Rules.WHO117,
          Rules.WHO119,
          Rules.WHO120,
          Rules.WHO302,
          Rules.WHO303,
          Rules.WHO305,
          Rules.WHO307,
          Rules.WHO310,
          Rules.WHO621,
          Rules.WHO622,
          Rules.WHO623,
          Rules.WHO627,
          Rules.WHO704);

  /** The possible causes of each consequence, the likeliest first. */
  private static final Map<Rules, Set<Rules>> OF = new EnumMap<>(Rules.class);

  static {
    ENDPOINT.add(Rules.WHO213);
    ENDPOINT.add(Rules.WHO215);
    ENDPOINT.add(Rules.WHO216);
    put(Rules.WHO104, ENDPOINT);
    put(Rules.WHO109, LIBRARIES, ENDPOINT, TOKEN);
    put(
        Rules.WHO110,
        EnumSet.range(Rules.WHO106, Rules.WHO108),
        EnumSet.of(Rules.WHO116, Rules.WHO122, Rules.WHO408),
        ENDPOINT,
        TOKEN,
        LIBRARIES,
        EnumSet.of(Rules.WHO115, Rules.WHO301, Rules.WHO308, Rules.WHO306, Rules.WHO212),
        EnumSet.range(Rules.WHO601, Rules.WHO614),
        EnumSet.of(Rules.WHO620, Rules.WHO625, Rules.WHO504, Rules.WHO505));
    put(Rules.WHO111, EnumSet.of(Rules.WHO122), LIBRARIES, ENDPOINT, TOKEN);
    put(
        Rules.WHO112,
        EnumSet.of(Rules.WHO003),
        EnumSet.range(Rules.WHO101, Rules.WHO109),
        EnumSet.of(
            Rules.WHO115,
            Rules.WHO118,
            Rules.WHO121,
            Rules.WHO122,
            Rules.WHO214,
            Rules.WHO408,
            Rules.WHO620,
            Rules.WHO625),
        LIBRARIES,
        ENDPOINT,
        TOKEN);
    put(
        Rules.WHO113,
        LIBRARIES,
        EnumSet.of(
            Rules.WHO107,
            Rules.WHO108,
            Rules.WHO115,
            Rules.WHO116,
            Rules.WHO118,
            Rules.WHO216,
            Rules.WHO304,
            Rules.WHO309,
            Rules.WHO311,
            Rules.WHO312,
            Rules.WHO306,
            Rules.WHO405,
            Rules.WHO502,
            Rules.WHO624,
            Rules.WHO626));
    put(
        Rules.WHO114,
        EnumSet.of(Rules.WHO624, Rules.WHO102, Rules.WHO103, Rules.WHO108),
        LIBRARIES,
        ENDPOINT,
        TOKEN,
        EnumSet.of(Rules.WHO301, Rules.WHO304, Rules.WHO309, Rules.WHO113));
    put(Rules.WHO121, EnumSet.range(Rules.WHO105, Rules.WHO107));
    put(Rules.WHO207, EnumSet.of(Rules.WHO503));
    put(Rules.WHO301, EnumSet.of(Rules.WHO101, Rules.WHO103), LIBRARIES, ENDPOINT, TOKEN);
    put(Rules.WHO404, EnumSet.of(Rules.WHO503));
    put(Rules.WHO501, EnumSet.of(Rules.WHO207, Rules.WHO503));
  }

  private Causes() {}

  @SafeVarargs
  private static void put(Rules consequence, Set<Rules>... causes) {
    Set<Rules> all = new LinkedHashSet<>();
    for (Set<Rules> each : causes) {
      all.addAll(each);
    }
    all.remove(consequence);
    OF.put(consequence, all);
  }

  /** Whether the rule is declared to be unrelated to all others. */
  static boolean isAlone(Rules rule) {
    return ALONE.contains(rule);
  }

  /** Whether the rule is a cause or a consequence of another. */
  static boolean isNamed(Rules rule) {
    return OF.containsKey(rule) || OF.values().stream().anyMatch(it -> it.contains(rule));
  }

  /** The first of the causes that was found. */
  static Optional<Rules> of(Rules consequence, Set<Rules> found) {
    return OF.getOrDefault(consequence, Collections.emptySet()).stream()
        .filter(found::contains)
        .findFirst();
  }
}
