package dev.whoami.log.trail;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The calls with the roles of hosts, up to a limit of rows. */
public final class HostRoleUses {
  private static final int MOST = 1000;

  private final Map<HostRoleUse, UseCount> uses = new TreeMap<>();

  /** Adds a count to a row. A row beyond the limit is dropped. */
  public void add(HostRoleUse use, UseCount count) {
    if (uses.size() < MOST || uses.containsKey(use)) {
      uses.merge(use, count, UseCount::and);
    }
  }

  /** In the order of the query. */
  public Map<HostRoleUse, UseCount> all() {
    return Collections.unmodifiableMap(uses);
  }

  /** Whether a container used a host's role itself, as its own requests show. */
  public boolean isByContainer() {
    return uses.keySet().stream()
        .anyMatch(it -> it.source() == RequestSource.CONTAINER && it.assumedRole().isEmpty());
  }
}
