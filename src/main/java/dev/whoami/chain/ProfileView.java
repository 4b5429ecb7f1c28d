package dev.whoami.chain;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.ProfileFacts;
import dev.whoami.probe.ProfileKind;
import dev.whoami.probe.ProfileLook;
import dev.whoami.probe.ProfileSight;
import dev.whoami.probe.Source;
import java.util.EnumSet;
import java.util.Set;

/** The profile as a client finds it, for the kinds of profile that one of its providers takes. */
final class ProfileView implements View {
  private final ProfileSight sight;
  private final Set<ProfileKind> kinds;
  private final boolean onlyMissing;

  private ProfileView(ProfileSight sight, Set<ProfileKind> kinds, boolean onlyMissing) {
    this.sight = sight;
    this.kinds = kinds;
    this.onlyMissing = onlyMissing;
  }

  static ProfileView by(ProfileSight sight) {
    return new ProfileView(sight, EnumSet.allOf(ProfileKind.class), false);
  }

  /** For a provider that takes these kinds of profile and leaves the others to another. */
  ProfileView of(ProfileKind first, ProfileKind... others) {
    return new ProfileView(sight, EnumSet.of(first, others), onlyMissing);
  }

  /** For a client that checks before anything else that the profile which is named exists. */
  ProfileView onlyIfMissing() {
    return new ProfileView(sight, kinds, true);
  }

  @Override
  public Observation in(Observations seen) {
    Observation whole = seen.of(Source.PROFILE);
    return whole
        .outcome()
        .facts(ProfileFacts.class)
        .map(facts -> whole.as(outcome(facts.as(sight))))
        .orElse(whole);
  }

  private Outcome outcome(ProfileLook look) {
    if (onlyMissing) {
      return look.outcome().has(Fault.PROFILE_MISSING)
          ? look.outcome()
          : Outcome.absent(look.isNamed() ? "the profile exists" : "no profile is named");
    }
    return look.outcome().isAbsent() || kinds.contains(look.kind())
        ? look.outcome()
        : Outcome.absent("the profile is of another kind");
  }

  /** Whether an environment variable names the profile. */
  static boolean isNamed(Observations seen, ProfileSight sight) {
    return seen.outcomeOf(Source.PROFILE)
        .facts(ProfileFacts.class)
        .map(facts -> facts.as(sight).isNamed())
        .orElse(false);
  }
}
