package dev.whoami.aws;

import dev.whoami.world.Witness;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;

/**
 * The address of STS, as the SDK would find it. First the region: aws.region or AWS_REGION, then
 * the profile's. Only if there is none, the region of the Availability Zone in the task metadata or
 * the instance metadata; finally us-east-1 with the global endpoint. Next a configured endpoint,
 * FIPS and dual-stack. The SDK's own rules build the address from all these.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-sts-regionalized-endpoints.html">
 *     AWS: AWS STS regional endpoints</a>
 */
public final class StsAddress {
  /** The sender of the request: not every client follows every setting. */
  private enum Asker {
    /** A provider of the SDK, which has only the global endpoint if no region is set. */
    PROVIDER,
    /** whoami itself, which only needs an answer. */
    WHOAMI,
    /** A provider of another SDK: settings that make the SDK for Java fail do not affect it. */
    OTHER_SDK,
    /** A client that does not know the settings of an endpoint. */
    WITHOUT_ENDPOINTS
  }

  private final StsRegion region;
  private final StsSettings settings;
  private final Asker asker;

  StsAddress(StsRegion region, StsSettings settings) {
    this(region, settings, Asker.PROVIDER);
  }

  private StsAddress(StsRegion region, StsSettings settings, Asker asker) {
    this.region = region;
    this.settings = settings;
    this.asker = asker;
  }

  /**
   * {@code availabilityZone} is called only if neither the settings nor the profile have a region.
   */
  public static StsAddress find(Witness w, Supplier<Optional<String>> availabilityZone) {
    SharedConfig config = SharedConfig.read(w);
    return new StsAddress(
        StsRegion.find(w, config, availabilityZone), StsSettings.read(w, config), Asker.WHOAMI);
  }

  /** The server at the address, as far as the address shows it. */
  public StsServer server() {
    return new StsServer(endpoint().orElse(null), region.name(), settings.isSimulated());
  }

  /**
   * The host for a client that does not know the endpoint settings; empty if the region has no such
   * endpoint.
   */
  public Optional<String> hostOfRegion() {
    try {
      return Optional.of(ofRegion().url().getHost());
    } catch (SdkException none) {
      return Optional.empty();
    }
  }

  /** The address for a client that does not know the endpoint settings. */
  StsAddress ofRegion() {
    return new StsAddress(region, settings, Asker.WITHOUT_ENDPOINTS);
  }

  /** The address for a provider of the SDK. */
  public StsAddress ofProvider() {
    return asker == Asker.WHOAMI ? new StsAddress(region, settings, Asker.PROVIDER) : this;
  }

  /** The address for a provider of another SDK. */
  StsAddress ofOtherSdk() {
    return new StsAddress(region, settings, Asker.OTHER_SDK);
  }

  /** The address for a profile with its own region. */
  StsAddress in(String regionOfProfile) {
    return new StsAddress(StsRegion.ofProfile(regionOfProfile), settings, asker);
  }

  boolean isOnLoopback(Witness w) {
    return problem().isPresent() || w.isLoopback(url().getHost());
  }

  /** The address for a version of the SDK that knows AWS_IGNORE_CONFIGURED_ENDPOINT_URLS. */
  StsAddress ignoringEndpoints(SharedConfig config, Witness w) {
    String variable = StsClientEndpoint.IGNORE;
    String set = w.env(variable).text().trim();
    boolean isMalformed =
        w.env(variable).isPresent()
            && !set.equalsIgnoreCase("true")
            && !set.equalsIgnoreCase("false");
    if (isMalformed) {
      return new StsAddress(
          region, settings.withProblem(variable + " is neither true nor false"), asker);
    }
    return settings.namesEndpoint() && StsClientEndpoint.isIgnored(w.env(variable), config)
        ? new StsAddress(region, settings.withoutEndpoint(), asker)
        : this;
  }

  /** The address for a request that is sent once, whatever its result. */
  StsAddress once() {
    return new StsAddress(region, settings.once(), asker);
  }

  /**
   * The destination of the request, or why it cannot be sent. It is equal for clients that send it
   * in the same way.
   */
  public String destination() {
    return problem().orElseGet(() -> url().toString());
  }

  public String region() {
    return region.name();
  }

  /** Why it is this region: one clause. */
  public String because() {
    return region.because();
  }

  /** Whether neither the settings nor the profile have a region. */
  public boolean isGuessed() {
    return region.isGuessed();
  }

  /** Whether it is this machine's region, although no setting has it. */
  public boolean isNearby() {
    return isGuessed() && !endpoint().filter(StsServer.GLOBAL::equals).isPresent();
  }

  /** Whether the SDK knows a region with this name. */
  public boolean isInKnownRegion() {
    return Region.regions().contains(Region.of(region.name()));
  }

  /**
   * Whether a setting requires FIPS, and AWS is not known to have such an endpoint of STS in this
   * region.
   */
  public boolean mayLackFips() {
    return settings.isFips() && !FipsRegion.is(region.name());
  }

  StsRetries retries() {
    return settings.retries();
  }

  /** The endpoint that replaces the region's. */
  Optional<URI> endpoint() {
    if (asker == Asker.WITHOUT_ENDPOINTS) {
      return Optional.empty();
    }
    boolean isGlobal =
        region.isDefault() && (asker == Asker.PROVIDER || !settings.endpoint().isPresent());
    return isGlobal ? Optional.of(StsServer.GLOBAL) : settings.endpoint();
  }

  /** Why no client of the SDK for Java can send a request with these settings: one clause. */
  public Optional<String> problemOfSdk() {
    return malformedSetting();
  }

  /** Why the SDK's provider cannot send a request: one clause; empty if it can. */
  Optional<String> problem() {
    return asker == Asker.PROVIDER ? malformed() : Optional.empty();
  }

  private Optional<String> malformed() {
    Optional<String> first = malformedSetting();
    if (first.isPresent()) {
      return first;
    }
    try {
      rules().asSet();
      return Optional.empty();
    } catch (SdkException none) {
      return Optional.of("the SDK has no such endpoint: " + none.getMessage());
    }
  }

  private Optional<String> malformedSetting() {
    Optional<String> ofSettings = settings.problem();
    return ofSettings.isPresent() ? ofSettings : region.problem();
  }

  URI url() {
    return resolved().url();
  }

  /** The URL for a request from another process; empty if there is none. */
  public Optional<String> requestUrl() {
    try {
      return Optional.of(url().toString());
    } catch (SdkException none) {
      return Optional.empty();
    }
  }

  /**
   * The endpoint by the SDK's own rules; throws SdkException if they have no such endpoint. Clients
   * that do not fail there ignore FIPS and dual-stack.
   */
  Endpoint resolved() {
    if (asker == Asker.PROVIDER) {
      return rules().asSet();
    }
    if (malformedSetting().isPresent()) {
      return rules().plain();
    }
    try {
      return rules().asSet();
    } catch (SdkException none) {
      return rules().plain();
    }
  }

  private StsEndpointRules rules() {
    return new StsEndpointRules(region, settings, endpoint());
  }
}
