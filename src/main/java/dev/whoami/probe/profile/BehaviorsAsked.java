package dev.whoami.probe.profile;

import dev.whoami.client.behavior.ProfileBehavior;
import dev.whoami.client.behavior.ProfileLookup;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** A client's behaviors, and which of them were asked for: the others made no difference. */
public final class BehaviorsAsked {
  private final ProfileLookup lookup;
  private final Set<ProfileBehavior> behaviors;
  private final Set<ProfileBehavior> consulted = EnumSet.noneOf(ProfileBehavior.class);

  private final Set<ProfileLookup> asking = new HashSet<>();

  public BehaviorsAsked(ProfileLookup lookup) {
    this.lookup = lookup;
    this.behaviors = lookup.behaviors();
  }

  /** The client that has these behaviors. Each client finds STS in its own way. */
  public ProfileLookup lookup() {
    asking.add(lookup);
    return lookup;
  }

  public boolean include(ProfileBehavior behavior) {
    consulted.add(behavior);
    return behaviors.contains(behavior);
  }

  /** Whether a client with this behavior gets the same result. */
  public boolean decideAlsoFor(Set<ProfileBehavior> others) {
    return asking.isEmpty()
        && consulted.stream().allMatch(each -> behaviors.contains(each) == others.contains(each));
  }
}
