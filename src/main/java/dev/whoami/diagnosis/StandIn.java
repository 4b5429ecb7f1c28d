package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.SessionForm;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.imds.ImdsServer;
import dev.whoami.probe.imds.MetadataStandIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server that answers in place of the EC2 instance metadata service, so that its credentials are
 * not a session of this instance. EC2's session name is the instance's ID, so another session name
 * proves such a server, even if it forwards other requests to EC2.
 */
public final class StandIn {
  private static final String HELPERS_ADDRESS = "http://127.0.0.1:9911";

  private final @Nullable MetadataStandIn program;
  private final @Nullable Arn arn;
  private final @Nullable String listed;
  private final ImdsServer server;

  private StandIn(
      Optional<MetadataStandIn> program,
      Optional<Arn> arn,
      Optional<String> listed,
      ImdsServer server) {
    this.program = program.orElse(null);
    this.arn = arn.orElse(null);
    this.listed = listed.orElse(null);
    this.server = server;
  }

  /**
   * The server that gives credentials to any client here. Empty if EC2's own service answers, or if
   * nothing shows another server.
   */
  public static Optional<StandIn> in(Examination x) {
    for (Observation each : x.imds()) {
      Optional<StandIn> found = behind(each, x);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The server that gives the credentials of this observation; also empty for another source. */
  static Optional<StandIn> behind(Observation source, Examination x) {
    Outcome outcome = source.outcome();
    Optional<ImdsServer> server = x.imds().serverOf(source);
    if (!server.isPresent()) {
      return Optional.empty();
    }
    Optional<Arn> arn =
        x.identityOf(source).flatMap(it -> it.answer().value()).map(CallerIdentity::arn);
    boolean isOther =
        arn.map(it -> !isOfInstance(it, x)).orElse(server.get().program().isPresent());
    return isOther
        ? Optional.of(
            new StandIn(
                program(server.get(), arn), arn, outcome.detail().instanceRole(), server.get()))
        : Optional.empty();
  }

  /** Whether there is one, or a bug in whoami hid the session's name. */
  public static boolean mayBeIn(Examination x) {
    boolean isCrashed = false;
    for (Observation each : x.imds()) {
      Optional<Identification> identity = x.identityOf(each);
      isCrashed |= identity.isPresent() && identity.get().answer().crash().isPresent();
    }
    return isCrashed || in(x).isPresent();
  }

  /**
   * Whether the session belongs to this instance, if the instance's ID is known, or to a service
   * that owns the machine.
   */
  private static boolean isOfInstance(Arn arn, Examination x) {
    if (ServiceMetadata.giving(arn, x).isPresent()) {
      return true;
    }
    Optional<String> id = x.instance().flatMap(it -> it.id());
    return SessionForm.INSTANCE.isOf(arn) && (!id.isPresent() || id.equals(arn.sessionName()));
  }

  private static Optional<MetadataStandIn> program(ImdsServer server, Optional<Arn> arn) {
    if (server.program().isPresent() || !arn.isPresent()) {
      return server.program();
    }
    if (SessionForm.KIAM.isOf(arn.get())) {
      return Optional.of(MetadataStandIn.KIAM);
    }
    if (SessionForm.KUBE2IAM.isOf(arn.get())) {
      return Optional.of(MetadataStandIn.KUBE2IAM);
    }
    boolean isHelper =
        server.lacksId()
            && server.address().equals(HELPERS_ADDRESS)
            && SessionForm.SERIAL_NUMBER.isOf(arn.get());
    return isHelper ? Optional.of(MetadataStandIn.SIGNING_HELPER) : Optional.empty();
  }

  /** The program, if its answers or the session's name tell which it is. */
  public Optional<MetadataStandIn> program() {
    return Optional.ofNullable(program);
  }

  public boolean is(MetadataStandIn one) {
    return program == one;
  }

  /** The owner of the credentials that it gives; empty if STS could not be asked. */
  public Optional<Arn> arn() {
    return Optional.ofNullable(arn);
  }

  /**
   * The name of the role that the server gives, as STS reports it or as the server's list has it;
   * empty if it is not a role.
   */
  public Optional<String> role() {
    return arn == null ? Optional.ofNullable(listed) : arn.roleName();
  }

  /** Whether they are of another EC2 instance. */
  public boolean isOfOtherInstance() {
    return arn != null && SessionForm.INSTANCE.isOf(arn);
  }

  public ImdsServer server() {
    return server;
  }

  /** The evidence for it, one clause each. */
  public List<String> because() {
    List<String> because = new ArrayList<>();
    if (arn != null) {
      because.add(
          "STS: "
              + arn.sessionName()
                  .map(it -> "the session is " + it + ", and EC2 calls it by the instance's ID")
                  .orElse(arn + ", which is not a session of an instance"));
    }
    because.addAll(server.evidence());
    return because;
  }
}
