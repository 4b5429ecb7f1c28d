package dev.whoami.aws;

import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointParams;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * Where STS is, as the SDK would find it. First the region: aws.region or AWS_REGION, then the
 * profile's; only where there is none, the region of the availability zone that the task metadata
 * or the instance metadata names; else us-east-1 with the global endpoint. Next an endpoint that is
 * set: AWS_ENDPOINT_URL_STS, AWS_ENDPOINT_URL, the profile's endpoint_url.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">AWS:
 *     service-specific endpoints</a>
 */
public final class StsAddress {
  private static final URI GLOBAL = URI.create("https://sts.amazonaws.com");
  private static final Pattern ZONE = Pattern.compile("([a-z]{2,4}(?:-[a-z]+)+-\\d{1,2})[a-z]");

  /** The shape of a region; what has another is not one. */
  static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");

  /** The settings that name an endpoint, which the SDK keeps to itself. */
  private enum EndpointSetting implements SystemSetting {
    AWS_ENDPOINT_URL_STS("aws.endpointUrlSts"),
    AWS_ENDPOINT_URL("aws.endpointUrl");

    private final String property;

    EndpointSetting(String property) {
      this.property = property;
    }

    @Override
    public String property() {
      return property;
    }

    @Override
    public String environmentVariable() {
      return name();
    }

    @Override
    @SuppressWarnings("NullAway") // The SDK's interface says that no default is null.
    public String defaultValue() {
      return null;
    }
  }

  /** Where the region comes from. */
  private enum RegionOrigin {
    SETTING("AWS_REGION"),
    PROFILE("the profile's region"),
    AVAILABILITY_ZONE("no region is set; this is the region of the availability zone"),
    DEFAULT("no region is set, and no metadata names one; the global endpoint is asked");

    private final String because;

    RegionOrigin(String because) {
      this.because = because;
    }
  }

  private final String region;
  private final RegionOrigin origin;
  private final @Nullable URI endpoint;
  private final boolean fips;
  private final boolean dualstack;

  private StsAddress(
      String region, RegionOrigin origin, @Nullable URI endpoint, boolean fips, boolean dualstack) {
    this.region = region;
    this.origin = origin;
    this.endpoint = endpoint;
    this.fips = fips;
    this.dualstack = dualstack;
  }

  /** An address without a listener, for a request that is never sent. */
  static StsAddress nowhere() {
    return new StsAddress(
        "us-east-1", RegionOrigin.SETTING, URI.create("http://127.0.0.1"), false, false);
  }

  /** The zone is asked for only where neither settings nor profile name a region. */
  public static StsAddress find(Witness w, Supplier<Optional<String>> availabilityZone) {
    SharedConfig config = SharedConfig.read(w);
    @Nullable URI endpoint = endpoint(w, config);
    boolean fips = isTrue(w.setting(SdkSystemSetting.AWS_USE_FIPS_ENDPOINT));
    boolean dualstack = isTrue(w.setting(SdkSystemSetting.AWS_USE_DUALSTACK_ENDPOINT));
    Reading set = w.setting(SdkSystemSetting.AWS_REGION);
    if (isRegion(set.text())) {
      return new StsAddress(set.text(), RegionOrigin.SETTING, endpoint, fips, dualstack);
    }
    Optional<String> profile = config.property("region").filter(StsAddress::isRegion);
    if (profile.isPresent()) {
      return new StsAddress(profile.get(), RegionOrigin.PROFILE, endpoint, fips, dualstack);
    }
    Optional<String> near = availabilityZone.get().flatMap(StsAddress::regionOf);
    if (near.isPresent()) {
      return new StsAddress(near.get(), RegionOrigin.AVAILABILITY_ZONE, endpoint, fips, dualstack);
    }
    URI asked = endpoint == null ? GLOBAL : endpoint;
    return new StsAddress("us-east-1", RegionOrigin.DEFAULT, asked, fips, dualstack);
  }

  /** Whether a setting names another endpoint than the region's own. */
  public boolean isOverridden() {
    return endpoint != null && !endpoint.equals(GLOBAL);
  }

  /** The host of the endpoint that is set, empty where none is. */
  public String host() {
    return endpoint == null ? "" : endpoint.getHost();
  }

  /**
   * The host that a client asks which does not know the settings of an endpoint; empty where the
   * region has no such endpoint.
   */
  public Optional<String> hostOfRegion() {
    try {
      return Optional.of(ofRegion().url().getHost());
    } catch (SdkException none) {
      return Optional.empty();
    }
  }

  /** Where a client asks that does not know the settings of an endpoint. */
  StsAddress ofRegion() {
    return new StsAddress(region, origin, null, fips, dualstack);
  }

  private static Optional<String> regionOf(String availabilityZone) {
    Matcher zone = ZONE.matcher(availabilityZone);
    if (zone.matches()) {
      return Optional.of(zone.group(1));
    }
    return Optional.of(availabilityZone).filter(StsAddress::isRegion);
  }

  /** A text of another shape would become a part of the host that is asked. */
  private static boolean isRegion(String text) {
    return REGION.matcher(text).matches();
  }

  private static @Nullable URI endpoint(Witness w, SharedConfig config) {
    for (EndpointSetting each : EndpointSetting.values()) {
      Reading url = w.setting(each);
      if (url.hasText()) {
        return uri(url.text());
      }
    }
    return config.property("endpoint_url").map(StsAddress::uri).orElse(null);
  }

  private static @Nullable URI uri(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() == null ? null : uri;
    } catch (URISyntaxException malformed) {
      return null;
    }
  }

  private static boolean isTrue(Reading setting) {
    return setting.text().toLowerCase(Locale.ROOT).equals("true");
  }

  public String region() {
    return region;
  }

  /** Why this region: one clause. */
  public String because() {
    return origin.because;
  }

  /** Whether neither the settings nor the profile name a region. */
  public boolean isGuessed() {
    return origin == RegionOrigin.AVAILABILITY_ZONE || origin == RegionOrigin.DEFAULT;
  }

  /** Whether it is the region of this very machine, though nothing names it. */
  public boolean isNearby() {
    return isGuessed() && !GLOBAL.equals(endpoint);
  }

  Optional<URI> endpoint() {
    return Optional.ofNullable(endpoint);
  }

  /**
   * Where a request goes, by the SDK's own rules; throws SdkException where it knows no such
   * endpoint.
   */
  URI url() {
    StsEndpointParams params =
        StsEndpointParams.builder()
            .region(Region.of(region))
            .endpoint(endpoint == null ? null : endpoint.toString())
            .useFips(fips)
            .useDualStack(dualstack)
            .useGlobalEndpoint(false)
            .build();
    try {
      return StsEndpointProvider.defaultProvider().resolveEndpoint(params).join().url();
    } catch (CompletionException unknown) {
      throw SdkException.create("no such endpoint", unknown);
    }
  }
}
