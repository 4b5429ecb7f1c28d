package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Orders the findings: the worst first, and after each cause its consequences. */
final class CausesFirst {
  private final Map<Rules, Finding> found = new EnumMap<>(Rules.class);

  CausesFirst(Map<Rules, Finding> found) {
    this.found.putAll(found);
  }

  List<Finding> ordered() {
    return joined(causes());
  }

  /** The same order, but the worst finding about the headline's topic comes first. */
  List<Finding> orderedFrom(Topic first) {
    List<Rules> causes = causes();
    for (Rules each : causes) {
      if (each.topic() == first) {
        List<Rules> others = new ArrayList<>(causes);
        others.remove(each);
        others.add(0, each);
        return joined(others);
      }
    }
    return joined(causes);
  }

  /** The causes, ordered by the worst consequence of each. */
  private List<Rules> causes() {
    List<Rules> causes = new ArrayList<>();
    found.keySet().stream().filter(this::isCause).forEach(causes::add);
    causes.sort((one, other) -> worst(group(one)).compareTo(worst(group(other))));
    return causes;
  }

  private List<Finding> joined(List<Rules> causes) {
    List<Finding> all = new ArrayList<>();
    causes.forEach(it -> all.addAll(group(it)));
    return all;
  }

  private boolean isCause(Rules rule) {
    return !Causes.of(rule, found.keySet()).isPresent();
  }

  private static Severity worst(List<Finding> group) {
    return group.stream().map(Finding::severity).sorted().findFirst().get();
  }

  private List<Finding> group(Rules cause) {
    List<Finding> consequences = new ArrayList<>();
    for (Rules each : found.keySet()) {
      if (each != cause && root(each) == cause) {
        consequences.add(found.get(each).causedBy(Causes.of(each, found.keySet()).get().name()));
      }
    }
    consequences.sort((one, other) -> one.severity().compareTo(other.severity()));
    List<Finding> group = new ArrayList<>();
    group.add(found.get(cause));
    group.addAll(consequences);
    return group;
  }

  private Rules root(Rules rule) {
    return Causes.of(rule, found.keySet()).map(this::root).orElse(rule);
  }
}
