package dev.whoami.aws;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * A region that an account must enable before any of its keys is valid there. That is each region
 * of the standard partition since March 2019. The earlier ones are enabled in every account.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html">AWS:
 *     enable or disable regions in your account</a>
 */
public final class OptInRegion {
  private static final Set<String> ENABLED_IN_EVERY_ACCOUNT =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "us-east-1",
                  "us-east-2",
                  "us-west-1",
                  "us-west-2",
                  "ca-central-1",
                  "sa-east-1",
                  "eu-central-1",
                  "eu-north-1",
                  "eu-west-1",
                  "eu-west-2",
                  "eu-west-3",
                  "ap-northeast-1",
                  "ap-northeast-2",
                  "ap-northeast-3",
                  "ap-south-1",
                  "ap-southeast-1",
                  "ap-southeast-2")));

  private OptInRegion() {}

  public static boolean is(String region) {
    return Partition.ofRegion(region) == Partition.AWS
        && !ENABLED_IN_EVERY_ACCOUNT.contains(region);
  }
}
