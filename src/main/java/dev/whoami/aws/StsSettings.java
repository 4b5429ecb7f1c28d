package dev.whoami.aws;

import dev.whoami.world.SimulatedContainer;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.Profile;

/**
 * The settings for a call of STS in any region: the endpoint, FIPS, dual-stack, and the number of
 * tries. The SDK cannot call STS at all if one of these settings, or a profile file, is malformed.
 *
 * <p>FIPS and dual-stack each have a system property, otherwise a variable, otherwise a property of
 * the profile.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-endpoints.html">AWS:
 *     dual-stack and FIPS endpoints</a>
 */
final class StsSettings {
  private final @Nullable URI endpoint;
  private final @Nullable String endpointProblem;
  private final boolean fips;
  private final boolean dualstack;
  private final boolean global;
  private final StsRetries retries;
  private final @Nullable String problem;
  private final boolean simulated;

  private StsSettings(
      @Nullable URI endpoint,
      @Nullable String endpointProblem,
      boolean fips,
      boolean dualstack,
      boolean global,
      StsRetries retries,
      @Nullable String problem,
      boolean simulated) {
    this.endpoint = endpoint;
    this.endpointProblem = endpointProblem;
    this.fips = fips;
    this.dualstack = dualstack;
    this.global = global;
    this.retries = retries;
    this.problem = problem;
    this.simulated = simulated;
  }

  /** The settings for a client with these retries. */
  static StsSettings of(
      @Nullable URI endpoint,
      boolean fips,
      boolean dualstack,
      boolean global,
      StsRetries retries,
      @Nullable String problem) {
    return new StsSettings(endpoint, null, fips, dualstack, global, retries, problem, false);
  }

  /** The settings without an endpoint, and without a malformed one. */
  StsSettings withoutEndpoint() {
    return new StsSettings(null, null, fips, dualstack, global, retries, problem, simulated);
  }

  /** The settings for a request that is sent once. */
  StsSettings once() {
    return new StsSettings(
        endpoint, endpointProblem, fips, dualstack, global, StsRetries.of(1), problem, simulated);
  }

  /** The settings with a reason why the SDK cannot send a request: one clause. */
  StsSettings withProblem(String why) {
    return new StsSettings(
        endpoint, endpointProblem, fips, dualstack, global, retries, why, simulated);
  }

  static StsSettings read(Witness w, SharedConfig config) {
    return new Reader(w, config).read();
  }

  /** The configured endpoint; empty if the region decides. */
  Optional<URI> endpoint() {
    return Optional.ofNullable(endpoint);
  }

  /** Whether a setting has an endpoint, valid or not. */
  boolean namesEndpoint() {
    return endpoint != null || endpointProblem != null;
  }

  /** Whether this is a simulated container, in which a simulated STS has its own address. */
  boolean isSimulated() {
    return simulated;
  }

  boolean isFips() {
    return fips;
  }

  boolean isDualstack() {
    return dualstack;
  }

  /** Whether regions that once had only the global endpoint still use it. */
  boolean isGlobal() {
    return global;
  }

  StsRetries retries() {
    return retries;
  }

  /** Why the SDK cannot send a request: one clause; empty if it can. */
  Optional<String> problem() {
    return Optional.ofNullable(problem != null ? problem : endpointProblem);
  }

  /** Reads one setting after the other, and keeps the first malformed one. */
  private static final class Reader {
    private final Witness w;
    private final SharedConfig config;
    private final List<String> problems = new ArrayList<>();

    Reader(Witness w, SharedConfig config) {
      this.w = w;
      this.config = config;
      config
          .problem()
          .filter(it -> it.reading().isPresent())
          .ifPresent(it -> problems.add(it.reason()));
    }

    StsSettings read() {
      Optional<StsEndpointSetting.Named> set = StsEndpointSetting.first(w, config);
      Optional<URI> endpoint = set.flatMap(it -> StsEndpointSetting.url(it.text()));
      @Nullable String endpointProblem =
          endpoint.isPresent()
              ? null
              : set.map(it -> it.name() + " is not the URL of an endpoint").orElse(null);
      boolean fips = flag(SdkSystemSetting.AWS_USE_FIPS_ENDPOINT, "use_fips_endpoint");
      boolean dualstack =
          flag(SdkSystemSetting.AWS_USE_DUALSTACK_ENDPOINT, "use_dualstack_endpoint");
      StsRetries retries = StsRetries.read(w, config);
      retries.problem().ifPresent(problems::add);
      return new StsSettings(
          endpoint.orElse(null),
          endpointProblem,
          fips,
          dualstack,
          false,
          retries,
          problems.isEmpty() ? null : problems.get(0),
          endpoint.isPresent() && SimulatedContainer.isAround(w));
    }

    private boolean flag(SdkSystemSetting setting, String property) {
      Reading set = w.setting(setting);
      if (set.isPresent()) {
        String text = set.text().trim();
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
          problems.add(setting.environmentVariable() + " is neither true nor false");
        }
        return text.equalsIgnoreCase("true");
      }
      try {
        return config
            .profileInForce()
            .flatMap((Profile it) -> it.booleanProperty(property))
            .orElse(false);
      } catch (IllegalStateException neither) {
        problems.add(property + " of the profile is neither true nor false");
        return false;
      }
    }
  }
}
