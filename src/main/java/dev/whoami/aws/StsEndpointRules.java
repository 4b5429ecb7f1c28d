package dev.whoami.aws;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointParams;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

/** The SDK's own rules, which build the address of STS from a region and the settings. */
final class StsEndpointRules {
  private final StsRegion region;
  private final StsSettings settings;
  private final Optional<URI> endpoint;

  /** {@code endpoint} is present if a setting has one. */
  StsEndpointRules(StsRegion region, StsSettings settings, Optional<URI> endpoint) {
    this.region = region;
    this.settings = settings;
    this.endpoint = endpoint;
  }

  /** With FIPS and dual-stack as configured; throws SdkException if there is no such endpoint. */
  Endpoint asSet() {
    return resolved(settings.isFips(), settings.isDualstack());
  }

  /** Without FIPS and dual-stack; throws SdkException if there is no such endpoint. */
  Endpoint plain() {
    return resolved(false, false);
  }

  private Endpoint resolved(boolean fips, boolean dualstack) {
    StsEndpointParams params =
        StsEndpointParams.builder()
            .region(Region.of(region.name()))
            .endpoint(endpoint.map(URI::toString).orElse(null))
            .useFips(fips || region.isFips())
            .useDualStack(dualstack)
            .useGlobalEndpoint(settings.isGlobal())
            .build();
    try {
      return StsEndpointProvider.defaultProvider().resolveEndpoint(params).join();
    } catch (CompletionException unknown) {
      throw SdkException.create(message(unknown.getCause()), unknown);
    }
  }

  private static String message(@Nullable Throwable cause) {
    return cause == null ? "" : String.valueOf(cause.getMessage());
  }
}
