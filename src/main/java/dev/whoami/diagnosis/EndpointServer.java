package dev.whoami.diagnosis;

import dev.whoami.aws.ContainerServer;
import dev.whoami.aws.Credentials;
import dev.whoami.place.Place;
import dev.whoami.place.Platform;
import dev.whoami.probe.ContainerResponses;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;

/**
 * The server of the container endpoint, by its address, if that address belongs to the platform. A
 * user's program with the path of CloudShell's endpoint is not CloudShell on another platform.
 */
public final class EndpointServer {
  private EndpointServer() {}

  /**
   * The server that gave the keys of this observation, or a copy of them; empty if no endpoint is
   * set.
   */
  static Optional<ContainerServer> behind(Observation source, Examination x) {
    Observation own = x.seen().of(Source.CONTAINER);
    Optional<ContainerResponses> facts = own.outcome().facts(ContainerResponses.class);
    Optional<ContainerServer> giving =
        source.outcome().credentials().flatMap(key -> giving(key, facts));
    Optional<ContainerServer> server =
        giving.isPresent()
            ? giving
            : own.outcome().credentials().flatMap(key -> giving(key, facts));
    return (server.isPresent() ? server : facts.flatMap(ContainerResponses::asked))
        .map(it -> on(x.place(), it));
  }

  private static Optional<ContainerServer> giving(
      Credentials key, Optional<ContainerResponses> facts) {
    return facts.flatMap(it -> it.serverOf(key));
  }

  /** The server that this observation's request went to; empty if no endpoint is set. */
  public static Optional<ContainerServer> asked(Observation endpoint, Examination x) {
    return endpoint
        .outcome()
        .facts(ContainerResponses.class)
        .flatMap(ContainerResponses::asked)
        .map(it -> on(x.place(), it));
  }

  /** Whether the container's role is requested from a program of the user. */
  public static boolean isUsersProgram(Examination x) {
    return asked(x.seen().of(Source.CONTAINER), x).filter(ContainerServer::isOfUser).isPresent();
  }

  private static ContainerServer on(Place place, ContainerServer server) {
    if (server == ContainerServer.ECS_AGENT) {
      return place.isOfLocalEndpoints() ? ContainerServer.LOCAL_ENDPOINTS : server;
    } else if (server == ContainerServer.GREENGRASS) {
      return only(Platform.GREENGRASS, place, server);
    } else if (server == ContainerServer.CLOUDSHELL) {
      return only(Platform.CLOUDSHELL, place, server);
    }
    return server == ContainerServer.SNAP_START ? only(Platform.LAMBDA, place, server) : server;
  }

  private static ContainerServer only(Platform platform, Place place, ContainerServer server) {
    return place.platform() == platform ? server : ContainerServer.OTHER;
  }
}
