package dev.whoami.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** A class calls, refers to or reads something that a predicate picks out. */
final class Accesses extends ArchCondition<JavaClass> {
  private final Predicate<JavaAccess<?>> picked;

  Accesses(Predicate<JavaAccess<?>> picked) {
    super("access it");
    this.picked = picked;
  }

  @Override
  public void check(JavaClass accessor, ConditionEvents events) {
    for (JavaAccess<?> each : accessor.getAccessesFromSelf()) {
      events.add(new SimpleConditionEvent(accessor, picked.test(each), each.getDescription()));
    }
  }
}
