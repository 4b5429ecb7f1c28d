package dev.whoami.rule.part;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.fix.Fix;

/** A block of a finding's page, filled with the names that are known here. */
public final class FixHere {
  private FixHere() {}

  public static Fix of(String code, String id, Examination x) {
    return Fix.of(code, id, KnownNames.in(x));
  }
}
