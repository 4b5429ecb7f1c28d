package dev.whoami.probe.imds;

import dev.whoami.aws.InstanceId;
import dev.whoami.world.Witness;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why no client can read the instance metadata: it is switched off on the instance, or it answers
 * only by an IP protocol that the client does not use.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-returns.html">AWS:
 *     response codes of the instance metadata service</a>
 */
public final class MetadataObstacle {
  /** The kinds of obstacles. */
  public enum Kind {
    SWITCHED_OFF,
    /** The client asks by IPv6, and the service answers by IPv4. */
    ASKED_BY_IPV6,
    /** The client asks by IPv4, and the service answers by IPv6. */
    ASKED_BY_IPV4,
    /** whoami had no time to see whether it answers by the other protocol. */
    NOT_KNOWN
  }

  /** This file has the ID of the instance, on the hardware that EC2 uses since 2017. */
  private static final String BOARD = "/sys/devices/virtual/dmi/id/board_asset_tag";

  private static final String OF_EC2 = "EC2ws";
  private static final int FORBIDDEN = 403;

  private final Kind kind;
  private final @Nullable String instanceId;

  private MetadataObstacle(Kind kind, @Nullable String instanceId) {
    this.kind = kind;
    this.instanceId = instanceId;
  }

  /**
   * The obstacle that the replies show; empty if the service can be read, or the reason is unknown.
   * The first reply is to the request for a session token. The second one is to the request for the
   * list of roles without a token.
   */
  public static Optional<MetadataObstacle> in(
      HttpReply token, HttpReply roles, ImdsSettings settings, Witness w) {
    if (isForbidden(token) && isForbidden(roles)) {
      return Optional.of(new MetadataObstacle(Kind.SWITCHED_OFF, instanceId(w)));
    }
    boolean leadsNowhere = !token.isAnswer() && settings.address().isByProtocol();
    if (!leadsNowhere || !(settings.address().isIpv6() || isUnroutable(token))) {
      return Optional.empty();
    }
    HttpCall other =
        HttpCall.of("PUT", settings.address().byOtherProtocol("/latest/api/token"))
            .with("x-aws-ec2-metadata-token-ttl-seconds", "60");
    return byReplyOfOther(w.http(other), settings).map(it -> new MetadataObstacle(it, null));
  }

  private static Optional<Kind> byReplyOfOther(HttpReply reply, ImdsSettings settings) {
    if (reply.ending() == HttpReply.Ending.CUT_SHORT) {
      return Optional.of(Kind.NOT_KNOWN);
    }
    Kind kind = settings.address().isIpv6() ? Kind.ASKED_BY_IPV6 : Kind.ASKED_BY_IPV4;
    return reply.isAnswer() ? Optional.of(kind) : Optional.empty();
  }

  /**
   * Whether EC2's own server forbids the request. A firewall or a proxy has another name, or none.
   */
  private static boolean isForbidden(HttpReply reply) {
    return reply.status() == FORBIDDEN && reply.header("Server").filter(OF_EC2::equals).isPresent();
  }

  private static boolean isUnroutable(HttpReply reply) {
    return reply.ending() == HttpReply.Ending.UNROUTABLE;
  }

  private static @Nullable String instanceId(Witness w) {
    String tag = w.file(BOARD).text().trim();
    return InstanceId.isOne(tag) ? tag : null;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isCutShort() {
    return kind == Kind.NOT_KNOWN;
  }

  /** As the hardware has it, where the metadata cannot tell. */
  public Optional<String> instanceId() {
    return Optional.ofNullable(instanceId);
  }
}
