package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.InstanceDetails;
import dev.whoami.probe.Observation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The Terraform provider that creates the roles of an account. */
public enum TerraformProvider {
  AWS,
  /** The account is run with ALKS, which gives all its roles one path. */
  ALKS;

  private static final String PATH_OF_ALKS = "acct-managed";

  public static Optional<TerraformProvider> named(String name) {
    return Arrays.stream(values()).filter(it -> it.id().equals(name)).findFirst();
  }

  /** The provider, by the paths of the roles here. */
  public static TerraformProvider of(Examination x) {
    for (Observation each : x.seen().all()) {
      Optional<String> profile =
          each.outcome().detail().instance().flatMap(InstanceDetails::profileArn);
      if (isOfAlks(each.outcome().role()) || isOfAlks(profile.flatMap(Arn::parse))) {
        return ALKS;
      }
    }
    return AWS;
  }

  private static boolean isOfAlks(Optional<Arn> arn) {
    return arn.isPresent() && arn.get().isBelow(PATH_OF_ALKS);
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
