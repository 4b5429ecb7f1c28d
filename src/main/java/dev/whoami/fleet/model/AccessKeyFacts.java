package dev.whoami.fleet.model;

import dev.whoami.fleet.input.Fields;

/** Where a container has the two parts of an access key from; their values are never read. */
final class AccessKeyFacts {
  private final boolean[] written = new boolean[2];
  private final boolean[] secret = new boolean[2];

  private AccessKeyFacts() {}

  /** By the field that has its variables. */
  static AccessKeyFacts in(Fields container, String field) {
    AccessKeyFacts facts = new AccessKeyFacts();
    for (Fields each : container.list(field)) {
      mark(each.text("name"), each.has("valueFrom") ? facts.secret : facts.written);
    }
    for (Fields each : container.list("secrets")) {
      mark(each.text("name"), facts.secret);
    }
    return facts;
  }

  private static void mark(String name, boolean[] halves) {
    halves[0] |= name.equals("AWS_ACCESS_KEY_ID");
    halves[1] |= name.equals("AWS_SECRET_ACCESS_KEY");
  }

  /** Where the secret part is, if both parts are there. */
  EnvironmentFacts.Keys place() {
    if (!has(0)) {
      return EnvironmentFacts.Keys.NONE;
    }
    if (written[1]) {
      return EnvironmentFacts.Keys.WRITTEN;
    }
    return secret[1] ? EnvironmentFacts.Keys.FROM_SECRET : EnvironmentFacts.Keys.NONE;
  }

  /** Whether one of the two parts is set, and the other one is not. */
  boolean isHalf() {
    return has(0) != has(1);
  }

  private boolean has(int half) {
    return written[half] || secret[half];
  }
}
