package dev.whoami.probe.imds;

import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.SettingName;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.secret.Redaction;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server that gave the role at the address of the instance metadata, as far as its answers
 * identify it. The service of EC2 names itself in the header Server and knows the ID of the
 * instance; some programs that answer in its place do neither, and some forward to it what they do
 * not answer themselves.
 */
public final class ImdsServer {
  private final URI endpoint;
  private final boolean isUsualAddress;
  private final boolean isSimulated;
  private final @Nullable SettingName setBy;
  private final boolean lacksId;
  private final boolean knowsId;
  private final @Nullable MetadataStandIn program;
  private final @Nullable OtherCloud cloud;
  private final @Nullable MetadataObstacle obstacle;
  private final List<String> evidence;

  private ImdsServer(
      ImdsServer other, @Nullable OtherCloud cloud, @Nullable MetadataObstacle obstacle) {
    this.endpoint = other.endpoint;
    this.isUsualAddress = other.isUsualAddress;
    this.isSimulated = other.isSimulated;
    this.setBy = other.setBy;
    this.lacksId = other.lacksId;
    this.knowsId = other.knowsId;
    this.program = other.program;
    this.cloud = cloud;
    this.obstacle = obstacle;
    this.evidence = other.evidence;
  }

  private ImdsServer(
      ImdsSettings settings,
      boolean lacksId,
      boolean knowsId,
      Optional<MetadataStandIn> program,
      List<String> evidence) {
    this.endpoint = settings.address().endpoint();
    this.isUsualAddress = settings.address().isUsual();
    this.isSimulated = settings.address().isSimulated();
    this.setBy = settings.address().setBy().orElse(null);
    this.lacksId = lacksId;
    this.knowsId = knowsId;
    this.program = program.orElse(null);
    this.cloud = null;
    this.obstacle = null;
    this.evidence = Collections.unmodifiableList(evidence);
  }

  /**
   * The server that gave these answers. {@code untokened} is the list of roles without a session
   * token; no answer if it was not requested.
   */
  public static ImdsServer of(
      ImdsSettings settings, HttpReply roles, HttpReply untokened, InstanceDetails instance) {
    HttpReply notAnId =
        instance.notAnId().orElseGet(() -> HttpReply.none(HttpReply.Ending.NOT_SENT));
    List<String> evidence = new ArrayList<>();
    evidence.add("it answers at " + Redaction.url(settings.address().endpoint().toString()));
    evidence.add(
        "list of roles: "
            + roles
                .header("Server")
                .map(it -> "its header Server is " + Redaction.word(it))
                .orElse("it has no header Server"));
    if (roles.isOk() && untokened.isAnswer()) {
      evidence.add("list of roles without a session token: " + untokened.summary());
    }
    if (notAnId.isAnswer()) {
      evidence.add("instance ID: " + notAnId.summary() + ", and there is none in it");
    }
    instance.id().ifPresent(id -> evidence.add("instance ID: " + id));
    instance.profileArn().ifPresent(arn -> evidence.add("instance profile: " + arn));
    return new ImdsServer(
        settings,
        notAnId.isAnswer(),
        instance.id().isPresent(),
        MetadataStandIn.giving(
            roles.body().trim(), untokened.status() == 401 ? untokened.body() : "", notAnId.body()),
        evidence);
  }

  /** The same server, of this cloud. */
  public ImdsServer of(Optional<OtherCloud> newCloud) {
    return new ImdsServer(this, newCloud.orElse(null), obstacle);
  }

  /** The same server, which cannot be read for this reason. */
  public ImdsServer behind(Optional<MetadataObstacle> newObstacle) {
    return new ImdsServer(this, cloud, newObstacle.orElse(null));
  }

  /** Why the server cannot be read; empty if that is unknown. */
  public Optional<MetadataObstacle> obstacle() {
    return Optional.ofNullable(obstacle);
  }

  /** The other cloud whose metadata server it is; empty if its answers show none. */
  public Optional<OtherCloud> cloud() {
    return Optional.ofNullable(cloud);
  }

  /** The server's address, without secrets. */
  public String address() {
    return Redaction.url(endpoint.toString());
  }

  /** The setting of its address, or of the protocol that decides it; empty if there is none. */
  public Optional<SettingName> setBy() {
    return Optional.ofNullable(setBy);
  }

  /** Whether that is an address of the instance metadata service of EC2. */
  public boolean isUsualAddress() {
    return isUsualAddress;
  }

  /**
   * Whether its address is not reserved for EC2, so that it may be another program, or the service
   * of another instance. In a simulated container EC2 has such an address.
   */
  public boolean isElsewhere() {
    return !isUsualAddress && !isSimulated;
  }

  /** Whether the server answered the request for the instance's ID without an ID. */
  public boolean lacksId() {
    return lacksId;
  }

  /** Whether it gave the ID of an instance. */
  public boolean knowsId() {
    return knowsId;
  }

  /** The program that is known to answer so. */
  public Optional<MetadataStandIn> program() {
    return Optional.ofNullable(program);
  }

  /** One clause for each answer that shows which server it may be. */
  public List<String> evidence() {
    return evidence;
  }
}
