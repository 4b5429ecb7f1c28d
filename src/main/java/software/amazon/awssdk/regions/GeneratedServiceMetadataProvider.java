package software.amazon.awssdk.regions;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.servicemetadata.StsServiceMetadata;

/**
 * Stands in the jar for the SDK's own class of this name, which loads the endpoints of three
 * hundred services to answer for one: a tenth of a second in a run of half a second, and half a
 * megabyte in the jar. STS is the only service that is asked here; for any other the SDK falls back
 * to its general rule, as it does for services that it does not know.
 */
public final class GeneratedServiceMetadataProvider implements ServiceMetadataProvider {
  private final ServiceMetadata sts = new StsServiceMetadata();

  @Override
  public @Nullable ServiceMetadata serviceMetadata(String endpointPrefix) {
    return endpointPrefix.equals("sts") ? sts : null;
  }
}
