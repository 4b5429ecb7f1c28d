package dev.whoami.probe;

import java.util.EnumSet;
import java.util.Set;

/** The habits of a client, and which were asked for: the others made no difference. */
final class ConsultedHabits {
  private final Set<ProfileHabit> habits;
  private final Set<ProfileHabit> consulted = EnumSet.noneOf(ProfileHabit.class);

  ConsultedHabits(Set<ProfileHabit> habits) {
    this.habits = habits;
  }

  boolean include(ProfileHabit habit) {
    consulted.add(habit);
    return habits.contains(habit);
  }

  /** Whether a client with these habits comes to the same. */
  boolean decideAlsoFor(Set<ProfileHabit> others) {
    return consulted.stream().allMatch(each -> habits.contains(each) == others.contains(each));
  }
}
