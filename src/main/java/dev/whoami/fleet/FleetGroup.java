package dev.whoami.fleet;

import dev.whoami.fleet.model.FleetWorkload;

/** The line of the totals that counts a workload, with its symbol for reports without color. */
enum FleetGroup {
  AS_CONFIGURED("configured", "✓", "as configured"),
  NODE_ROLE("node", "!", "with the role of the node or instance"),
  OTHER("other", "≠", "with an identity that is not the configured one, or cannot be compared"),
  NOTHING("nothing", "–", "without credentials"),
  UNKNOWN("unknown", "?", "unknown"),
  IDLE("idle", "·", "not running");

  private final String id;
  private final String sign;
  private final String title;

  FleetGroup(String id, String sign, String title) {
    this.id = id;
    this.sign = sign;
    this.title = title;
  }

  static FleetGroup of(FleetWorkload workload) {
    if (workload.isIdle()) {
      return IDLE;
    }
    if (workload.isAsConfigured()) {
      return AS_CONFIGURED;
    }
    switch (workload.verdict().kind()) {
      case HOST_ROLE:
        return NODE_ROLE;
      case NONE:
        return NOTHING;
      case UNKNOWN:
        return UNKNOWN;
      default:
        return OTHER;
    }
  }

  /** A word for markup. */
  String id() {
    return id;
  }

  /** One character. */
  String sign() {
    return sign;
  }

  String title() {
    return title;
  }
}
