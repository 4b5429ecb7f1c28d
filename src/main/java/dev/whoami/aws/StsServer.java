package dev.whoami.aws;

import dev.whoami.world.secret.Redaction;
import dev.whoami.world.text.Alphabet;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * The server that answers for STS, as far as the address shows it. AWS has its own names for STS,
 * and a certificate proves them. At any other address in a setting, another server may answer.
 *
 * @see <a href="https://docs.aws.amazon.com/general/latest/gr/sts.html">AWS: endpoints of STS</a>
 */
public final class StsServer {
  private static final Alphabet NUMBERS = Alphabet.of("0-9.");

  /** The endpoint without a region. */
  static final URI GLOBAL = URI.create("https://sts.amazonaws.com");

  private final @Nullable URI endpoint;
  private final String region;
  private final boolean simulated;

  /** {@code endpoint} is null if only the region determines the server. */
  StsServer(@Nullable URI endpoint, String region, boolean simulated) {
    this.endpoint = endpoint;
    this.region = region;
    this.simulated = simulated;
  }

  /** Whether a setting replaces the region's own endpoint. */
  public boolean isOverridden() {
    return endpoint != null && !endpoint.equals(GLOBAL);
  }

  /**
   * Whether the host of that endpoint is not one of AWS's names for STS, so that another server may
   * answer. A host on this machine, or a numeric address, does not count: it can be a proxy in
   * front of AWS.
   */
  public boolean isElsewhere() {
    return isOverridden()
        && !host().isEmpty()
        && !isUnnamed()
        && !AwsDomain.isOfSts(host(), Region.of(region));
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
   * names and https. Then a certificate proves it. In a simulated container AWS has a numeric
   * address.
   */
  public boolean isProvenAws() {
    if (!isOverridden() || (isUnnamed() && simulated)) {
      return true;
    }
    boolean isTls = endpoint != null && "https".equalsIgnoreCase(endpoint.getScheme());
    return isTls && !isElsewhere() && !isUnnamed();
  }

  /** The host of the configured endpoint; empty if there is none. */
  String host() {
    return endpoint == null || endpoint.getHost() == null ? "" : endpoint.getHost();
  }

  /** The configured endpoint without anything that may be a secret; empty if there is none. */
  public Optional<String> shownEndpoint() {
    return Optional.ofNullable(endpoint).map(it -> Redaction.url(it.toString()));
  }
}
