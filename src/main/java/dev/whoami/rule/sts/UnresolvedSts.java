package dev.whoami.rule.sts;

import dev.whoami.aws.StsAddress;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import java.util.Optional;

/**
 * The fix if the name of STS does not exist: the region is not one of AWS's, or has no FIPS
 * endpoint. A route out of the subnet comes second.
 */
final class UnresolvedSts {
  private UnresolvedSts() {}

  /** Empty if the settings lead to a name that AWS has, or the endpoint itself is configured. */
  static Optional<Remedy> remedy(Examination x) {
    Optional<StsAddress> ofRegion =
        x.sts().filter(it -> !it.isGuessed()).filter(it -> !it.server().isOverridden());
    Optional<StsAddress> unknown = ofRegion.filter(it -> !it.isInKnownRegion());
    return unknown.isPresent()
        ? unknown.map(UnresolvedSts::region)
        : ofRegion.filter(StsAddress::mayLackFips).map(UnresolvedSts::fips);
  }

  private static Remedy region(StsAddress sts) {
    return Remedy.of(
            "Check the region first (AWS_REGION, aws.region, or region in the profile). The AWS SDK"
                + " in whoami does not know "
                + sts.region()
                + ", and the name of STS is made of it:")
        .fix(Fix.of("WHO502", "region"));
  }

  private static Remedy fips(StsAddress sts) {
    return Remedy.of(
            "STS has FIPS endpoints in few regions, and "
                + sts.region()
                + " is probably not one of them. If so, do not ask for FIPS. The setting is this"
                + " variable, aws.useFipsEndpoint, or use_fips_endpoint in the profile:")
        .fix(Fix.of("WHO502", "without-fips"));
  }
}
