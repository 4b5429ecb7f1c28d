package dev.whoami.diagnosis;

import dev.whoami.place.Platform;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.EnumSet;
import java.util.Set;

/**
 * The first sentence of the report if the client finds no credentials: it says where they should
 * come from.
 */
final class NoCredentialsHeadline {
  private static final Set<Source> ROLES_OF_THE_CODE =
      EnumSet.of(Source.CONTAINER, Source.WEB_IDENTITY);

  private final Examination x;

  NoCredentialsHeadline(Examination x) {
    this.x = x;
  }

  String sentence() {
    if (x.walk().isAnonymous()) {
      return "NO CREDENTIALS: " + client() + " sends unsigned requests";
    }
    return x.walk().client().isOfHadoop() ? noneOfHadoop() : none();
  }

  /** A program by its own name, without that of its file. */
  private String client() {
    return x.programOf(x.walk())
        .map(it -> it.program().title())
        .orElseGet(() -> x.walk().client().title());
  }

  private String noneOfHadoop() {
    String none = "NO CREDENTIALS: " + client();
    boolean hasRole = ROLES_OF_THE_CODE.stream().anyMatch(it -> x.seen().outcomeOf(it).isFound());
    if (!hasRole) {
      return none + " finds none in any place where it looks";
    }
    Platform platform = x.place().platform();
    return platform.isPod()
        ? none + " does not use the role of the pod"
        : none + (platform.isEcs() ? " does not use the Task Role" : " does not use the role");
  }

  private String none() {
    Platform platform = x.place().platform();
    if (platform.isEcs() && x.place().ancestry().hasLost()) {
      return "NO CREDENTIALS: the Task Role's variable is lost";
    }
    boolean isInVain = x.seen().outcomeOf(Source.CONTAINER).isConfiguredInVain();
    boolean isOfUser = EndpointServer.isUsersProgram(x);
    if (isInVain
        && isOfUser
        && x.seen().outcomeOf(Source.CONTAINER).kind() == Outcome.Kind.FAILED) {
      return "NO CREDENTIALS: the program that serves the container endpoint fails";
    }
    if (isInVain && isOfUser && (platform.isEcs() || platform.isOfService())) {
      return "NO CREDENTIALS: the SDK does not allow the address of the endpoint";
    }
    if (platform.isEcs() && isInVain) {
      return "NO CREDENTIALS: the Task Role's endpoint fails";
    }
    if (platform.isEcs() && x.seen().outcomeOf(Source.CONTAINER).isFound()) {
      return "NO CREDENTIALS: " + client() + " does not use the Task Role";
    }
    if (platform == Platform.ECS_FARGATE) {
      return "NO CREDENTIALS: no Task Role, and Fargate has no Host Role";
    }
    if (platform.isEcs() && !x.place().isBeanstalk()) {
      return "NO CREDENTIALS: no Task Role, and no Host Role";
    }
    if (platform.isOfService() && isInVain) {
      return "NO CREDENTIALS: the endpoint that gives " + platform.ownIdentity() + " fails";
    }
    return platform.isPod()
        ? "NO CREDENTIALS: the pod has no role that works"
        : "NO CREDENTIALS in any place that the SDK checks";
  }
}
