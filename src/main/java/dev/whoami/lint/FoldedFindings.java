package dev.whoami.lint;

import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.rule.LintRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The findings in the order in which they are reported, without repetitions. */
final class FoldedFindings {
  private FoldedFindings() {}

  /** By file, errors first, then by line. */
  static List<LintFinding> of(List<LintFinding> found, List<String> files) {
    Map<String, Integer> places = new HashMap<>();
    files.forEach(it -> places.put(it, places.size()));
    List<LintFinding> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparing((LintFinding it) -> places.getOrDefault(it.at().file(), -1))
            .thenComparing(it -> it.finding().severity())
            .thenComparing(it -> it.at().line().orElse(0)));
    return folded(sorted);
  }

  /** A finding that is reported once per run keeps its first place, unless that place allows it. */
  private static List<LintFinding> folded(List<LintFinding> sorted) {
    Set<String> once = new HashSet<>();
    EnumSet.allOf(LintRules.class).stream()
        .filter(LintRules::isOncePerRun)
        .forEach(it -> once.add(it.name()));
    Set<String> said = new HashSet<>();
    List<LintFinding> folded = new ArrayList<>();
    for (LintFinding each : sorted) {
      String code = each.finding().code();
      boolean isRepetition =
          once.contains(code) && !each.at().allowanceOf(code).isPresent() && !said.add(code);
      // A module that several modules call has the same finding for each call.
      String place = each.at().file() + ":" + each.at().line().orElse(0);
      boolean isNew = said.add(code + " " + place + " " + each.finding().text());
      if (!isRepetition && isNew) {
        folded.add(each);
      }
    }
    return folded;
  }
}
