package dev.whoami.aws;

import dev.whoami.world.Witness;
import dev.whoami.world.secret.Redaction;
import dev.whoami.world.text.Alphabet;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointParams;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

/**
 * Where STS is, as the SDK would find it. First the region: aws.region or AWS_REGION, then the
 * profile's; only where there is none, the region of the availability zone that the task metadata
 * or the instance metadata names; else us-east-1 with the global endpoint. Next an endpoint that is
 * set, FIPS and dual-stack. The SDK's own rules make the address of all these.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-sts-regionalized-endpoints.html">
 *     AWS: AWS STS regional endpoints</a>
 */
public final class StsAddress {
  private static final Alphabet NUMBERS = Alphabet.of("0-9.");

  private static final URI GLOBAL = URI.create("https://sts.amazonaws.com");

  /** The sender of the request: not every client follows every setting. */
  private enum Asker {
    /** A provider of the SDK, which has the global endpoint and no other where no region is set. */
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

  /** The zone is asked for only where neither settings nor profile name a region. */
  public static StsAddress find(Witness w, Supplier<Optional<String>> availabilityZone) {
    SharedConfig config = SharedConfig.read(w);
    return new StsAddress(
        StsRegion.find(w, config, availabilityZone), StsSettings.read(w, config), Asker.WHOAMI);
  }

  /** Whether a setting names another endpoint than the region's own. */
  public boolean isOverridden() {
    return endpoint().filter(it -> !it.equals(GLOBAL)).isPresent();
  }

  /**
   * Whether the host of that endpoint is not one of AWS's names for STS, so that another server may
   * answer. A host on this machine, or a numeric address, can be a proxy in front of AWS, and does
   * not count.
   */
  public boolean isElsewhere() {
    return isOverridden()
        && !host().isEmpty()
        && !isUnnamed()
        && !AwsDomain.isOfSts(host(), Region.of(region.name()));
  }

  /**
   * Whether that endpoint is on this machine or has a numeric address: neither shows which server
   * answers.
   */
  public boolean isUnnamed() {
    String host = host();
    return isOverridden()
        && !host.isEmpty()
        && (host.equalsIgnoreCase("localhost") || host.startsWith("[") || NUMBERS.spells(host));
  }

  /**
   * Whether the address proves that AWS answers: no endpoint is set, or it has one of AWS's own
   * names and https, so that a certificate proves it. In a simulated container AWS has a numeric
   * address.
   */
  public boolean isProvenAws() {
    if (!isOverridden() || (isUnnamed() && settings.isSimulated())) {
      return true;
    }
    return !isElsewhere() && !isUnnamed() && endpoint().get().getScheme().equalsIgnoreCase("https");
  }

  /** The host of the endpoint that is set, empty where none is. */
  public String host() {
    return endpoint().map(URI::getHost).orElse("");
  }

  /** The endpoint that is set, with nothing in it that may be a secret; empty where none is. */
  public Optional<String> shownEndpoint() {
    return endpoint().map(it -> Redaction.url(it.toString()));
  }

  /**
   * The host that a client asks if it does not know the endpoint settings; empty if the region has
   * no such endpoint.
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

  /** The same for a profile that has this region of its own. */
  StsAddress in(String regionOfProfile) {
    return new StsAddress(StsRegion.ofProfile(regionOfProfile), settings, asker);
  }

  boolean isOnLoopback(Witness w) {
    return problem().isPresent() || w.isLoopback(url().getHost());
  }

  /** The same for a version of the SDK that knows AWS_IGNORE_CONFIGURED_ENDPOINT_URLS. */
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

  /** The same for a request that is made once, whatever comes of it. */
  StsAddress once() {
    return new StsAddress(region, settings.once(), asker);
  }

  /**
   * Where the request goes, or why none can be made. It is equal for clients that ask in the same
   * way.
   */
  public String destination() {
    return problem().orElseGet(() -> url().toString());
  }

  public String region() {
    return region.name();
  }

  /** Why this region: one clause. */
  public String because() {
    return region.because();
  }

  /** Whether neither the settings nor the profile name a region. */
  public boolean isGuessed() {
    return region.isGuessed();
  }

  /** Whether it is this machine's region, although no setting names it. */
  public boolean isNearby() {
    return isGuessed() && !endpoint().filter(GLOBAL::equals).isPresent();
  }

  /** Whether the SDK knows a region of this name. */
  public boolean isInKnownRegion() {
    return Region.regions().contains(Region.of(region.name()));
  }

  /**
   * Whether a setting asks for FIPS, and AWS is not known to have such an endpoint of STS in this
   * region.
   */
  public boolean mayLackFips() {
    return settings.isFips() && !FipsRegion.is(region.name());
  }

  StsRetries retries() {
    return settings.retries();
  }

  /** The endpoint that is asked whatever the region is. */
  Optional<URI> endpoint() {
    if (asker == Asker.WITHOUT_ENDPOINTS) {
      return Optional.empty();
    }
    boolean isGlobal =
        region.isDefault() && (asker == Asker.PROVIDER || !settings.endpoint().isPresent());
    return isGlobal ? Optional.of(GLOBAL) : settings.endpoint();
  }

  /** Why no client of the SDK for Java can ask with these settings: one clause. */
  public Optional<String> problemOfSdk() {
    return malformedSetting();
  }

  /** Why the SDK's provider cannot ask: one clause; empty where it can. */
  Optional<String> problem() {
    return asker == Asker.PROVIDER ? malformed() : Optional.empty();
  }

  private Optional<String> malformed() {
    Optional<String> first = malformedSetting();
    if (first.isPresent()) {
      return first;
    }
    try {
      resolved(settings.isFips(), settings.isDualstack());
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

  /** The URL of a request that another process sends; empty if there is none. */
  public Optional<String> requestUrl() {
    try {
      return Optional.of(url().toString());
    } catch (SdkException none) {
      return Optional.empty();
    }
  }

  /**
   * The endpoint by the SDK's own rules; throws SdkException if they have no such endpoint. Clients
   * that do not fail there ask without FIPS and dual-stack.
   */
  Endpoint resolved() {
    if (asker == Asker.PROVIDER) {
      return resolved(settings.isFips(), settings.isDualstack());
    }
    if (malformedSetting().isPresent()) {
      return resolved(false, false);
    }
    try {
      return resolved(settings.isFips(), settings.isDualstack());
    } catch (SdkException none) {
      return resolved(false, false);
    }
  }

  private Endpoint resolved(boolean fips, boolean dualstack) {
    StsEndpointParams params =
        StsEndpointParams.builder()
            .region(Region.of(region.name()))
            .endpoint(endpoint().map(URI::toString).orElse(null))
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
