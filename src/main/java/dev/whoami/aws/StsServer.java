package dev.whoami.aws;

import dev.whoami.world.secret.Redaction;
import dev.whoami.world.text.Alphabet;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * The server that answers for STS, as far as the address shows it. AWS has its own names for STS,
 * and a certificate proves them. At any other address that a setting names, another server may
 * answer.
 *
 * @see <a href="https://docs.aws.amazon.com/general/latest/gr/sts.html">AWS: endpoints of STS</a>
 */
public final class StsServer {
  private static final Alphabet NUMBERS = Alphabet.of("0-9.");

  /** The endpoint that has no region. */
  static final URI GLOBAL = URI.create("https://sts.amazonaws.com");

  private final @Nullable URI endpoint;
  private final String region;
  private final boolean simulated;

  /** No endpoint is given where only the region names the server. */
  StsServer(@Nullable URI endpoint, String region, boolean simulated) {
    this.endpoint = endpoint;
    this.region = region;
    this.simulated = simulated;
  }

  /** Whether a setting names another endpoint than the region's own. */
  public boolean isOverridden() {
    return endpoint != null && !endpoint.equals(GLOBAL);
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
   * names and https, so that a certificate proves it. In a simulated container AWS has a numeric
   * address.
   */
  public boolean isProvenAws() {
    if (!isOverridden() || (isUnnamed() && simulated)) {
      return true;
    }
    boolean isTls = endpoint != null && "https".equalsIgnoreCase(endpoint.getScheme());
    return isTls && !isElsewhere() && !isUnnamed();
  }

  /** The host of the endpoint that is set, empty where none is. */
  String host() {
    return endpoint == null || endpoint.getHost() == null ? "" : endpoint.getHost();
  }

  /** The endpoint that is set, with nothing in it that may be a secret; empty where none is. */
  public Optional<String> shownEndpoint() {
    return Optional.ofNullable(endpoint).map(it -> Redaction.url(it.toString()));
  }
}
