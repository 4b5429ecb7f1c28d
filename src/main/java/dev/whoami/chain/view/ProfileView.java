package dev.whoami.chain.view;

import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.ProfileEvidence;
import dev.whoami.probe.ResolvedProfile;
import dev.whoami.probe.Source;
import dev.whoami.probe.UnknownParser;
import dev.whoami.probe.profile.ProfileKind;
import java.util.EnumSet;
import java.util.Set;

/** The profile as a client finds it, for the kinds of profile that one of its providers takes. */
public final class ProfileView implements SourceView {
  private final ProfileLookup lookup;
  private final Set<ProfileKind> kinds;
  private final Set<Fault> checked;
  private final Set<ResolvedProfile.Defect> defects;

  private ProfileView(
      ProfileLookup lookup,
      Set<ProfileKind> kinds,
      Set<Fault> checked,
      Set<ResolvedProfile.Defect> defects) {
    this.lookup = lookup;
    this.kinds = kinds;
    this.checked = checked;
    this.defects = defects;
  }

  public static ProfileView by(ProfileLookup lookup) {
    return new ProfileView(
        lookup,
        EnumSet.allOf(ProfileKind.class),
        EnumSet.noneOf(Fault.class),
        EnumSet.noneOf(ResolvedProfile.Defect.class));
  }

  /** For a provider that takes these kinds of profile and leaves the others to another. */
  public ProfileView of(ProfileKind first, ProfileKind... others) {
    return new ProfileView(lookup, EnumSet.of(first, others), checked, defects);
  }

  /** For a client that does not know this kind, and treats such a profile as empty. */
  public ProfileView without(ProfileKind unknown) {
    Set<ProfileKind> others = EnumSet.copyOf(kinds);
    others.remove(unknown);
    return new ProfileView(lookup, others, checked, defects);
  }

  /** For a client that first checks whether the profile has one of these faults. */
  public ProfileView checkedFor(Fault first, Fault... others) {
    return new ProfileView(lookup, kinds, EnumSet.of(first, others), defects);
  }

  /** For a client that reads the files before anything else, and fails on these defects. */
  public ProfileView checkedFor(ResolvedProfile.Defect first, ResolvedProfile.Defect... others) {
    return new ProfileView(lookup, kinds, checked, EnumSet.of(first, others));
  }

  @Override
  public Observation in(Observations seen) {
    Observation whole = seen.of(Source.PROFILE);
    return whole
        .outcome()
        .facts(ProfileEvidence.class)
        .map(facts -> whole.as(outcome(facts.as(lookup))))
        .orElse(whole);
  }

  private Outcome outcome(ResolvedProfile profile) {
    if (!defects.isEmpty()) {
      return defects.contains(profile.defect())
          ? profile.outcome()
          : absent(profile, "the files have the form that this client needs");
    }
    if (!checked.isEmpty()) {
      boolean faulty =
          profile.outcome().fault().filter(checked::contains).isPresent() && isOfFiles(profile);
      return faulty
          ? profile.outcome()
          : absent(profile, "no profile is named, or the named one exists");
    }
    return profile.outcome().isAbsent() || kinds.contains(profile.kind())
        ? profile.outcome()
        : absent(profile, "the profile is of another kind");
  }

  private static Outcome absent(ResolvedProfile profile, String reason) {
    return profile
        .outcome()
        .facts(UnknownParser.class)
        .map(unknown -> Outcome.absent(reason).with(unknown))
        .orElseGet(() -> Outcome.absent(reason));
  }

  /** Whether only the files are at fault, and not another source that they name. */
  private static boolean isOfFiles(ResolvedProfile profile) {
    return profile.outcome().detail().drawnFrom().map(it -> it == Source.PROFILE).orElse(true);
  }

  /** Whether whoami read the variable that can name the profile. */
  static boolean isRead(Observations seen) {
    Outcome outcome = seen.outcomeOf(Source.PROFILE);
    return !outcome.isCutShort() || outcome.facts(ProfileEvidence.class).isPresent();
  }

  /** Whether an environment variable names the profile. */
  static boolean isNamed(Observations seen, ProfileLookup lookup) {
    return seen.outcomeOf(Source.PROFILE)
        .facts(ProfileEvidence.class)
        .map(facts -> facts.as(lookup).isNamed())
        .orElse(false);
  }
}
