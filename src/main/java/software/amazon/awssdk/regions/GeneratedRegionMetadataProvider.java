package software.amazon.awssdk.regions;

import org.jspecify.annotations.Nullable;

/**
 * Stands in the jar for the SDK's own class of this name, which loads a class for each of fifty
 * regions. The SDK looks a region up here only to word the message for a host that does not
 * resolve, which is not shown; endpoints are built from the partition.
 */
public final class GeneratedRegionMetadataProvider implements RegionMetadataProvider {
  @Override
  public @Nullable RegionMetadata regionMetadata(Region region) {
    return null;
  }
}
