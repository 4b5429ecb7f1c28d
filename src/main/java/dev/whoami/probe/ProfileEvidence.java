package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The profile in every way in which some client finds it. */
public final class ProfileEvidence implements SourceEvidence {
  private final Map<ProfileLookup, ResolvedProfile> looks = new EnumMap<>(ProfileLookup.class);

  ProfileEvidence(ResolvedProfile usual) {
    looks.put(ProfileLookup.USUAL, usual);
  }

  ProfileEvidence and(ProfileLookup sight, ResolvedProfile look) {
    looks.put(sight, look);
    return this;
  }

  public ResolvedProfile as(ProfileLookup sight) {
    ResolvedProfile usual = Objects.requireNonNull(looks.get(ProfileLookup.USUAL));
    return looks.getOrDefault(sight, usual);
  }

  @Override
  public boolean isCutShort() {
    return looks.values().stream().anyMatch(look -> look.outcome().isCutShort());
  }

  @Override
  public List<Credentials> credentials() {
    List<Credentials> all = new ArrayList<>();
    looks.values().forEach(look -> look.outcome().credentials().ifPresent(all::add));
    return all;
  }
}
