package dev.whoami.probe;

import dev.whoami.aws.Credentials;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The profile in every way in which some client finds it. */
public final class ProfileFacts implements Facts {
  private final Map<ProfileSight, ProfileLook> looks = new EnumMap<>(ProfileSight.class);

  ProfileFacts(ProfileLook usual) {
    looks.put(ProfileSight.USUAL, usual);
  }

  ProfileFacts and(ProfileSight sight, ProfileLook look) {
    looks.put(sight, look);
    return this;
  }

  public ProfileLook as(ProfileSight sight) {
    ProfileLook usual = Objects.requireNonNull(looks.get(ProfileSight.USUAL));
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
