package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** The partitions, held against what the SDK knows of each region. */
class PartitionTest {
  @Test
  void everyRegionOfTheSdkIsInItsPartition() {
    for (Region region : Region.regions()) {
      String id = PartitionMetadata.of(region).id();
      if (!region.isGlobalRegion()) {
        assertThat(Partition.ofRegion(region.id()).arn()).as("%s", region).isEqualTo("arn:" + id);
      }
    }
  }

  /** As Terraform makes the name of it: the domain of the partition from its end. */
  @ParameterizedTest
  @EnumSource
  void anEndpointServiceIsNamedAfterTheDomainOfItsPartition(Partition partition) {
    String id = partition.arn().substring("arn:".length());
    List<String> domain = Arrays.asList(PartitionMetadata.of(id).dnsSuffix().split("\\."));
    Collections.reverse(domain);
    assertThat(partition.endpointService("r", "sts"))
        .isEqualTo(String.join(".", domain) + ".r.sts");
  }

  @Test
  void anArnTellsItsPartition() {
    assertThat(Arn.parse("arn:aws-us-gov:iam::111122223333:role/app").map(Arn::partition))
        .contains(Partition.GOV_CLOUD);
    assertThat(Arn.parse("arn:aws:iam::111122223333:role/app").map(Arn::partition))
        .contains(Partition.AWS);
  }
}
