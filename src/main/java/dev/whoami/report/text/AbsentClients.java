package dev.whoami.report.text;

import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.WalkVerdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names the clients that are not installed here and would get another identity than the headline's.
 */
final class AbsentClients {
  private static final String BEGIN = "Not installed here, and would differ: ";

  private AbsentClients() {}

  /** The line, with as many names as fit; empty if no such client differs. */
  static Optional<String> line(Examination x, int width) {
    List<String> names = new ArrayList<>(names(x));
    if (names.isEmpty()) {
      return Optional.empty();
    }
    int shown = names.size();
    while (shown > 1 && line(names, shown).length() > width) {
      shown--;
    }
    return Optional.of(line(names, shown));
  }

  private static String line(List<String> names, int shown) {
    int more = names.size() - shown;
    String end = more == 0 ? "" : " and " + more + " more";
    return BEGIN + String.join(", ", names.subList(0, shown)) + end;
  }

  private static Set<String> names(Examination x) {
    WalkVerdict headline = WalkVerdict.of(x, x.walk());
    Set<String> names = new LinkedHashSet<>();
    for (WalkVerdict each : WalkVerdict.all(x)) {
      boolean isElsewhere = !isHere(x, each.walk()) && !x.isHypothetical(each.walk());
      if (isElsewhere && !headline.isUnknown() && each.differsFrom(headline)) {
        names.add(each.walk().client().shortTitle());
      }
    }
    return names;
  }

  /**
   * Whether the client is installed here, or a program here has a configuration for it. Without
   * that configuration it is of no interest.
   */
  private static boolean isHere(Examination x, Walk walk) {
    return x.isHere(walk)
        || x.programs().stream().anyMatch(it -> it.walk().client() == walk.client());
  }
}
