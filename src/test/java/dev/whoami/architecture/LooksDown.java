package dev.whoami.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** A class of one floor depends, within the house, only on the same floor and those below. */
final class LooksDown extends ArchCondition<JavaClass> {
  private final String root;
  private final List<String> floors;

  LooksDown(String root, List<String> floors) {
    super("depend only on the same floor and those below: " + String.join(", ", floors));
    this.root = root;
    this.floors = floors;
  }

  @Override
  public void check(JavaClass looker, ConditionEvents events) {
    int own = floors.indexOf(roomOf(looker));
    for (Dependency each : looker.getDirectDependenciesFromSelf()) {
      if (isOfTheHouse(each.getTargetClass())) {
        int seen = floors.indexOf(roomOf(each.getTargetClass()));
        boolean down = seen >= 0 && seen <= own;
        events.add(new SimpleConditionEvent(looker, down, each.getDescription()));
      }
    }
  }

  private boolean isOfTheHouse(JavaClass seen) {
    return (seen.getPackageName() + ".").startsWith(root + ".");
  }

  /** The first name of the package below the root; empty for the root itself. */
  private String roomOf(JavaClass it) {
    String below = (it.getPackageName() + ".").substring(root.length() + 1);
    return below.isEmpty() ? "" : below.substring(0, below.indexOf('.'));
  }
}
