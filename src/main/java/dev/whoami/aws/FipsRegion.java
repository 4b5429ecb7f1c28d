package dev.whoami.aws;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * A region with a FIPS endpoint of STS in botocore and the SDK for Java. No SDK has one for Canada,
 * and AWS may add one to any region.
 *
 * @see <a href="https://aws.amazon.com/compliance/fips/">AWS: FIPS endpoints by service</a>
 */
final class FipsRegion {
  private static final Set<String> ALL =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "us-east-1",
                  "us-east-2",
                  "us-west-1",
                  "us-west-2",
                  "us-gov-east-1",
                  "us-gov-west-1")));

  private FipsRegion() {}

  static boolean is(String region) {
    return ALL.contains(region);
  }
}
