package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Puts what was found in order: the worst first, and behind each cause what it leads to. */
final class CausesFirst {
  private final Map<Rules, Finding> found = new EnumMap<>(Rules.class);

  CausesFirst(Map<Rules, Finding> found) {
    this.found.putAll(found);
  }

  List<Finding> ordered() {
    return joined(groups());
  }

  /** The same, and the worst of this topic, which the headline is about, before all others. */
  List<Finding> orderedFrom(Topic first) {
    List<List<Finding>> groups = groups();
    for (List<Finding> each : groups) {
      if (each.get(0).topic() == first) {
        List<List<Finding>> others = new ArrayList<>(groups);
        others.remove(each);
        others.add(0, each);
        return joined(others);
      }
    }
    return joined(groups);
  }

  private List<List<Finding>> groups() {
    List<List<Finding>> groups = new ArrayList<>();
    found.keySet().stream().filter(this::isCause).forEach(it -> groups.add(group(it)));
    groups.sort((one, other) -> worst(one).compareTo(worst(other)));
    return groups;
  }

  private static List<Finding> joined(List<List<Finding>> groups) {
    List<Finding> all = new ArrayList<>();
    groups.forEach(all::addAll);
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
