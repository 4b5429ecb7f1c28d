package dev.whoami.aws;

import java.util.Locale;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.PartitionEndpointKey;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** Which hosts are of AWS: by the domains of its partitions, as the SDK knows them. */
final class AwsDomain {
  private static final PartitionEndpointKey DUALSTACK =
      PartitionEndpointKey.builder().tags(EndpointTag.DUALSTACK).build();

  private AwsDomain() {}

  /** Whether this host is in a domain of AWS, or in one of the region's partition. */
  static boolean includes(String host, Region region) {
    String name = host.toLowerCase(Locale.ROOT);
    return Stream.of(Region.US_EAST_1, region)
        .map(PartitionMetadata::of)
        .flatMap(it -> Stream.of(it.dnsSuffix(), it.dnsSuffix(DUALSTACK)))
        .anyMatch(it -> it != null && name.endsWith("." + it));
  }
}
