package dev.whoami.probe.profile;

import dev.whoami.client.behavior.ProfileHabit;
import dev.whoami.client.behavior.ProfileLookup;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** A client's behaviors, and which of them were asked for: the others made no difference. */
public final class ConsultedHabits {
  private final ProfileLookup lookup;
  private final Set<ProfileHabit> habits;
  private final Set<ProfileHabit> consulted = EnumSet.noneOf(ProfileHabit.class);

  private final Set<ProfileLookup> asking = new HashSet<>();

  public ConsultedHabits(ProfileLookup lookup) {
    this.lookup = lookup;
    this.habits = lookup.habits();
  }

  /** The client that has them, for STS, which each finds in a way of its own. */
  public ProfileLookup lookup() {
    asking.add(lookup);
    return lookup;
  }

  public boolean include(ProfileHabit habit) {
    consulted.add(habit);
    return habits.contains(habit);
  }

  /** Whether a client with this behavior gets the same result. */
  public boolean decideAlsoFor(Set<ProfileHabit> others) {
    return asking.isEmpty()
        && consulted.stream().allMatch(each -> habits.contains(each) == others.contains(each));
  }
}
