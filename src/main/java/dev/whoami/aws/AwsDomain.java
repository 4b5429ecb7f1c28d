package dev.whoami.aws;

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

  private AwsDomain() {}

  /**
   * Whether this host is one of STS: the global one, one of a region, also with FIPS or dual-stack,
   * or that of a VPC endpoint.
   *
   * @param region may be of a partition that the SDK does not know
   */
  static boolean isOfSts(String host, Region region) {
    String name = host.toLowerCase(Locale.ROOT);
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
      case 2:
        // sts, sts.REGION
        return isSts(labels[0]);
      case 4:
        // vpce-ID.sts.REGION.vpce
        return labels[0].startsWith("vpce-") && isSts(labels[1]) && labels[3].equals("vpce");
      default:
        return false;
    }
  }

  private static boolean isSts(String label) {
    return label.equals("sts") || label.equals("sts-fips");
  }
}
