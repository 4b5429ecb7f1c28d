package dev.whoami.aws;

import dev.whoami.world.text.LazyPattern;
import java.util.Locale;
import java.util.stream.Stream;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.PartitionEndpointKey;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * Recognizes AWS's own hosts of STS, in the domains of every partition that the SDK knows. Hosts of
 * AWS's customers have names in these domains as well: a load balancer, an instance, an API.
 *
 * @see <a href="https://docs.aws.amazon.com/general/latest/gr/sts.html">AWS: endpoints of STS</a>
 */
final class AwsDomain {
  private static final PartitionEndpointKey DUALSTACK =
      PartitionEndpointKey.builder().tags(EndpointTag.DUALSTACK).build();

  /** The form of a region's name, for regions that are newer than the SDK. */
  private static final LazyPattern REGION =
      LazyPattern.of("[a-z]{2,6}(-[a-z]{2,12}){1,3}-[0-9]{1,2}");

  private AwsDomain() {}

  /**
   * Whether this host belongs to STS: the global one, one of a region, with or without FIPS or
   * dual-stack, or a VPC endpoint. The SDK may not know the region's partition.
   */
  static boolean isOfSts(String host, Region region) {
    String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    return Stream.concat(Region.regions().stream(), Stream.of(region))
        .filter(it -> !it.isGlobalRegion())
        .map(PartitionMetadata::of)
        .distinct()
        .flatMap(it -> Stream.of(it.dnsSuffix(), it.dnsSuffix(DUALSTACK)))
        .anyMatch(it -> it != null && !it.isEmpty() && isOfSts(name, "." + it));
  }

  private static boolean isOfSts(String name, String domain) {
    if (!name.endsWith(domain)) {
      return false;
    }
    String[] labels = name.substring(0, name.length() - domain.length()).split("\\.", -1);
    switch (labels.length) {
      case 1:
        return isSts(labels[0]);
      case 2:
        // sts.REGION is an endpoint; sts.s3 is a bucket of a customer.
        return isSts(labels[0]) && REGION.matcher(labels[1]).matches();
      case 4:
        // The form of a VPC endpoint: vpce-ID.sts.REGION.vpce
        return labels[0].startsWith("vpce-")
            && isSts(labels[1])
            && REGION.matcher(labels[2]).matches()
            && labels[3].equals("vpce");
      default:
        return false;
    }
  }

  private static boolean isSts(String label) {
    return label.equals("sts") || label.equals("sts-fips");
  }
}
