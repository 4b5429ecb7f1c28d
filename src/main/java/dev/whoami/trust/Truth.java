package dev.whoami.trust;

/** Whether something holds; UNKNOWN if a deciding part is unknown. */
public enum Truth {
  YES,
  NO,
  UNKNOWN;

  static Truth of(boolean holds) {
    return holds ? YES : NO;
  }

  /** NO decides, even if the other is unknown. */
  Truth and(Truth other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES ? other : this;
  }

  /** YES decides, even if the other is unknown. */
  Truth or(Truth other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO ? other : this;
  }

  Truth not() {
    return this == UNKNOWN ? UNKNOWN : of(this == NO);
  }
}
