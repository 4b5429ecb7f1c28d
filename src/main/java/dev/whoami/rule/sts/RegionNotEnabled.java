package dev.whoami.rule.sts;

import dev.whoami.aws.OptInRegion;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsError;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.KnownNames;

/**
 * A region that the account may not have enabled. AWS then reports for each key of the account that
 * it does not exist.
 */
public final class RegionNotEnabled {
  private RegionNotEnabled() {}

  /** Whether AWS's refusal of a key can come from the region in which it was sent. */
  static boolean mayBeWhy(StsError error, Examination x) {
    return error.kind() == StsError.Kind.UNKNOWN_KEY
        && x.sts()
            .filter(it -> !it.server().isOverridden() && !it.isGuessed())
            .map(StsAddress::region)
            .filter(OptInRegion::is)
            .isPresent();
  }

  /** A clause that others follow. */
  static String fact(Examination x) {
    return "the account has not enabled the region " + KnownNames.region(x) + ", or ";
  }

  public static Remedy remedy(String text, Examination x) {
    return Remedy.of(text).fix(FixHere.of("WHO403", "enable-region", x));
  }
}
