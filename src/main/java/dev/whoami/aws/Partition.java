package dev.whoami.aws;

import java.util.Arrays;

/**
 * A part of AWS with its own accounts and names: an ARN of one means nothing in another.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html">
 *     AWS: partitions</a>
 */
public enum Partition {
  AWS("aws", "", "com.amazonaws"),
  CHINA("aws-cn", "cn-", "cn.com.amazonaws"),
  GOV_CLOUD("aws-us-gov", "us-gov-", "com.amazonaws"),
  ISO("aws-iso", "us-iso-", "gov.ic.c2s"),
  ISO_B("aws-iso-b", "us-isob-", "gov.sgov.sc2s"),
  ISO_E("aws-iso-e", "eu-isoe-", "uk.adc-e.cloud"),
  ISO_F("aws-iso-f", "us-isof-", "gov.ic.hci.csp"),
  EUROPEAN_SOVEREIGN("aws-eusc", "eusc-", "eu.amazonaws");

  private final String id;
  private final String regions;
  private final String endpointServices;

  Partition(String id, String regions, String endpointServices) {
    this.id = id;
    this.regions = regions;
    this.endpointServices = endpointServices;
  }

  /** The partition in an ARN; the standard one if the name is unknown. */
  static Partition named(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst().orElse(AWS);
  }

  /** The partition of a region, by the beginning of the region's name. */
  public static Partition ofRegion(String region) {
    return Arrays.stream(values())
        .filter(it -> it != AWS && region.startsWith(it.regions))
        .findFirst()
        .orElse(AWS);
  }

  /** The name of a VPC endpoint service. */
  public String endpointService(String region, String service) {
    return endpointServices + "." + region + "." + service;
  }

  /** The second part of an ARN. */
  public String id() {
    return id;
  }

  /** The beginning of an ARN, up to the colon before the service. */
  public String arn() {
    return "arn:" + id;
  }
}
