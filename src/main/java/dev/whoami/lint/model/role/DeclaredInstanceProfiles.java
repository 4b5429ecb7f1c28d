package dev.whoami.lint.model.role;

import dev.whoami.lint.model.declared.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The declared instance profiles, by key and by name. */
public final class DeclaredInstanceProfiles {
  private final List<InstanceProfile> profiles;
  private final Map<String, Integer> byKey = new HashMap<>();
  private final Map<String, Integer> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  public DeclaredInstanceProfiles(List<InstanceProfile> profiles) {
    this.profiles = profiles;
    for (int i = 0; i < profiles.size(); i++) {
      byKey.putIfAbsent(profiles.get(i).key(), i);
      if (profiles.get(i).name().isKnown()) {
        byName.putIfAbsent(profiles.get(i).name().text(), i);
      }
    }
  }

  /** The role in the first profile that is meant; else the profile, whose name is its role's. */
  public Setting roleIn(Setting profile) {
    int first = profile.reference().map(byKey::get).orElse(profiles.size());
    if (profile.isKnown()) {
      String name = profile.text().substring(profile.text().lastIndexOf('/') + 1);
      first = Math.min(first, byName.getOrDefault(name, profiles.size()));
    }
    // The instance profile of a role by ALKS has the role's own name.
    return first < profiles.size() ? profiles.get(first).role() : profile;
  }
}
