package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.InstanceDetails;
import dev.whoami.probe.Observation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The Terraform provider that creates the roles of an account. */
public enum TerraformProvider {
  AWS,
  /** The account is run with ALKS, which gives all its roles one path. */
  ALKS;

  private static final String PATH_OF_ALKS = "acct-managed";

  public static Optional<TerraformProvider> named(String name) {
    return Arrays.stream(values()).filter(it -> it.id().equals(name)).findFirst();
  }

  /** What the paths of the roles tell that were seen here. */
  public static TerraformProvider of(Examination x) {
    return x.seen().all().stream()
            .flatMap(TerraformProvider::arns)
            .anyMatch(TerraformProvider::isOfAlks)
        ? ALKS
        : AWS;
  }

  private static Stream<Arn> arns(Observation seen) {
    return Stream.of(
            seen.outcome().role(),
            seen.outcome().instance().flatMap(InstanceDetails::profileArn).flatMap(Arn::parse))
        .filter(Optional::isPresent)
        .map(Optional::get);
  }

  private static boolean isOfAlks(Arn arn) {
    return arn.isBelow(PATH_OF_ALKS);
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
