package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import dev.whoami.client.behavior.ProfileLookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The profile in every way in which some client finds it. */
public final class ProfileEvidence implements SourceEvidence {
  private final Map<ProfileLookup, ResolvedProfile> profiles = new LinkedHashMap<>();

  ProfileEvidence(ResolvedProfile usual) {
    profiles.put(ProfileLookup.USUAL, usual);
  }

  ProfileEvidence and(ProfileLookup lookup, ResolvedProfile profile) {
    profiles.put(lookup, profile);
    return this;
  }

  public ResolvedProfile as(ProfileLookup lookup) {
    ResolvedProfile usual = Objects.requireNonNull(profiles.get(ProfileLookup.USUAL));
    return profiles.getOrDefault(lookup, usual);
  }

  @Override
  public boolean isCutShort() {
    return profiles.values().stream().anyMatch(profile -> profile.outcome().isCutShort());
  }

  @Override
  public List<Credentials> credentials() {
    List<Credentials> all = new ArrayList<>();
    profiles.values().forEach(profile -> profile.outcome().credentials().ifPresent(all::add));
    return all;
  }
}
