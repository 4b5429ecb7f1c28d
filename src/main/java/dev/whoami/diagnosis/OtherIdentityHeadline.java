package dev.whoami.diagnosis;

import dev.whoami.aws.Arn;
import dev.whoami.aws.ContainerServer;
import dev.whoami.place.Platform;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first sentence of the report if the code's identity is not a role of its platform. It names
 * the user, the root user or the assumed role, and where the keys come from. It also says whether
 * they shadow the platform's own role.
 */
final class OtherIdentityHeadline {
  private final Examination x;
  private final IdentityKind kind;
  private final Observation source;
  private final @Nullable String role;
  private final @Nullable Arn arn;

  OtherIdentityHeadline(
      Examination x,
      IdentityKind kind,
      Observation source,
      @Nullable String role,
      @Nullable Arn arn) {
    this.x = x;
    this.kind = kind;
    this.source = source;
    this.role = role;
    this.arn = arn;
  }

  /** The words after "Running as". */
  String identity() {
    String who = who();
    Optional<StandIn> standIn = StandIn.behind(source, x);
    if (standIn.isPresent()) {
      return who
          + standIn
              .get()
              .program()
              .map(it -> ", given by " + it.title())
              .orElse(", not given by EC2");
    }
    Platform platform = x.place().platform();
    if (platform == Platform.CLOUDSHELL && isFrom(Source.CONTAINER) && !isOfUsersProgram()) {
      return "the CONSOLE USER of CloudShell: " + who;
    }
    if (isFrom(Source.WEB_IDENTITY)) {
      return who + ", by a web identity token" + TokenOrigin.issuer(source);
    }
    boolean shadows =
        hasRoleOfItsOwn() && !RoleCopy.in(source, x).isPresent() && !x.walk().client().isOfHadoop();
    String shadowed = platform == Platform.CLOUDSHELL ? "the console user's identity" : "the role";
    if (shadows && isAssumedWithOtherSource()) {
      return who + ", assumed by a profile, not by " + platform.ownIdentity();
    }
    return shadows
        ? who + ": keys in the " + source.source().title() + " shadow " + shadowed
        : who + ", by the keys from the " + source.source().title();
  }

  private boolean hasRoleOfItsOwn() {
    return (isShadowed(Source.CONTAINER) && !drawsOnContainer()) || isShadowed(Source.WEB_IDENTITY);
  }

  /** Whether there is such a source, and it is not the one that the keys come from. */
  private boolean isShadowed(Source other) {
    return !isFrom(other) && x.seen().outcomeOf(other).isConfigured();
  }

  /** A profile with a role, and a source of its keys that is not the profile itself. */
  private boolean isAssumedWithOtherSource() {
    return isFrom(Source.PROFILE)
        && x.winner()
            .flatMap(it -> it.outcome().detail().drawnFrom())
            .filter(it -> it != Source.PROFILE)
            .isPresent();
  }

  /** A profile that assumes its role with the Task Role does not shadow the Task Role. */
  private boolean drawsOnContainer() {
    return x.winner()
        .flatMap(it -> it.outcome().detail().drawnFrom())
        .filter(Source.CONTAINER::equals)
        .isPresent();
  }

  /** Whether the keys come from a container endpoint that is not the platform's own. */
  private boolean isOfUsersProgram() {
    return EndpointServer.behind(source, x).filter(ContainerServer::isOfUser).isPresent();
  }

  private String who() {
    switch (kind) {
      case IAM_USER:
        return "the IAM USER " + (arn == null ? "" : arn.lastElement());
      case ROOT:
        return "the ROOT USER of the account";
      case FEDERATED_USER:
        return "a FEDERATED USER";
      default:
        return "the role" + (role == null ? "" : " " + role);
    }
  }

  private boolean isFrom(Source one) {
    return source.source() == one;
  }
}
