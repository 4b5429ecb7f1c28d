package dev.whoami.lab.endpoint;

import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.http.EndpointRequest;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.http.HttpEndpoint;
import dev.whoami.lab.http.RequestLog;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.machine.OwnAddress;
import dev.whoami.lab.scenario.ContainerBehavior;
import dev.whoami.lab.scenario.CredentialsServer;
import dev.whoami.lab.scenario.InstanceStandIn;
import dev.whoami.lab.scenario.LabService;
import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.StsBehavior;
import dev.whoami.lab.scenario.World;

/** The endpoints of one world, and their addresses. */
public final class Endpoints implements AutoCloseable {
  /**
   * A fixed port: other containers keep the address in their environment while this one restarts.
   */
  private static final int SHARED_STS_PORT = 8000;

  private final World world;
  private final Network network;
  private final Tokens tokens;
  private final KeyRing ring;
  private final Listeners listeners;
  private final String agent;
  private final String podIdentity;
  private final String local;
  private final String instance;
  private final String sts;
  private final EndpointService stsService;

  private Endpoints(World world, Network network, Tokens tokens, KeyRing ring, RequestLog log) {
    this.world = world;
    this.network = network;
    this.tokens = tokens;
    this.ring = ring;
    this.listeners = new Listeners(network, log);
    this.stsService =
        new SecurityTokenService(world.sts(), world.webIdentity(), tokens.webIdentity(), ring);
    try {
      boolean redirects = world.container() == ContainerBehavior.REDIRECTS;
      String elsewhere = redirects ? openElsewhere() : "";
      this.agent = openAgent(elsewhere);
      this.podIdentity = openPodIdentity(elsewhere);
      this.local = openLocal(elsewhere);
      this.instance = openInstance();
      this.sts = openSts();
    } catch (LabException e) {
      close();
      throw e;
    }
  }

  public static Endpoints open(
      World world, Network network, Tokens tokens, KeyRing ring, RequestLog log) {
    return new Endpoints(world, network, tokens, ring, log);
  }

  /** The address of the ECS agent, without a path. */
  public String agent() {
    return agent;
  }

  public String podIdentity() {
    return podIdentity;
  }

  /** The address of a service on the container's own loopback, without a path. */
  public String local() {
    return local;
  }

  public String instance() {
    return instance;
  }

  public String sts() {
    return sts;
  }

  /** The service of STS itself, for a network that leads its names to it. */
  public EndpointService stsService() {
    return stsService;
  }

  @Override
  public void close() {
    listeners.close();
  }

  private String openElsewhere() {
    HttpEndpoint endpoint = listeners.listen("127.0.0.1", 0);
    endpoint.offer(
        "/", "elsewhere", request -> EndpointReply.text(404, "no client should come here\n"));
    return "http://127.0.0.1:" + endpoint.port() + "/elsewhere";
  }

  private String openAgent(String elsewhere) {
    boolean servesKeys = world.ecs() != ContainerBehavior.ABSENT;
    if (!servesKeys && !world.task().isTask()) {
      return "";
    }
    if (world.ecs() == ContainerBehavior.REFUSED) {
      return listeners.closed("169.254.170.2");
    }
    HttpEndpoint endpoint = listeners.listenAt("169.254.170.2");
    if (servesKeys) {
      endpoint.offer(
          "/v2/credentials/", "container", credentials(world.ecsServer(), world.ecs(), elsewhere));
    }
    if (world.task().isTask()) {
      EndpointService service = new TaskMetadataEndpoint(world.task());
      endpoint.offer("/v3/", "task", service).offer("/v4/", "task", service);
    }
    return listeners.url(endpoint.offer("/", "container", Endpoints::notFound), "169.254.170.2");
  }

  private String openPodIdentity(String elsewhere) {
    if (world.podIdentity() == ContainerBehavior.ABSENT) {
      return "";
    }
    if (world.podIdentity() == ContainerBehavior.REFUSED) {
      return listeners.closed("169.254.170.23");
    }
    EndpointService service =
        credentials(CredentialsServer.POD_IDENTITY_AGENT, world.podIdentity(), elsewhere);
    listeners.offerOverIpv6("fd00:ec2::23", "container", service);
    return listeners.url(
        listeners.listenAt("169.254.170.23").offer("/", "container", service), "169.254.170.23");
  }

  private String openLocal(String elsewhere) {
    LabService service = world.service();
    if (world.local() == ContainerBehavior.ABSENT || !service.server().isPresent()) {
      return "";
    }
    if (world.local() == ContainerBehavior.REFUSED) {
      return listeners.closedPort();
    }
    // The port is certain to be free only in a private network.
    HttpEndpoint endpoint =
        listeners.listen("127.0.0.1", network.hasRealAddresses() ? service.port() : 0);
    endpoint.offer("/", "container", credentials(service.server().get(), world.local(), elsewhere));
    return "http://" + service.host() + ":" + endpoint.port();
  }

  private EndpointService credentials(
      CredentialsServer server, ContainerBehavior behavior, String elsewhere) {
    return new ContainerCredentialsEndpoint(
        server, behavior, tokens.authorization(), elsewhere, ring);
  }

  private String openInstance() {
    if (world.standIn() == InstanceStandIn.SIGNING_HELPER) {
      HttpEndpoint helper =
          listeners.listen(
              "127.0.0.1", network.hasRealAddresses() ? InstanceStandIn.HELPERS_PORT : 0);
      helper.offer("/", "instance", new SigningHelperEndpoint(ring));
      return "http://127.0.0.1:" + helper.port();
    }
    if (!world.instance().isServed()) {
      return listeners.closed("169.254.169.254");
    }
    EndpointService service =
        new InstanceMetadataEndpoint(
            world.instance(), world.instanceRole(), world.taskNamespaces(), ring);
    if (world.standIn().isOfPods()) {
      service = new PodRoleEndpoint(world.standIn(), ring, service);
    }
    listeners.offerOverIpv6("fd00:ec2::254", "instance", service);
    return listeners.url(
        listeners.listenAt("169.254.169.254").offer("/", "instance", service), "169.254.169.254");
  }

  private String openSts() {
    boolean isShared = network == Network.SHARED;
    String address = isShared ? OwnAddress.shared() : "127.0.0.1";
    if (world.sts() == StsBehavior.REFUSED) {
      return isShared ? "http://" + address + ":" + SHARED_STS_PORT : listeners.closedPort();
    }
    HttpEndpoint endpoint = listeners.listen(address, isShared ? SHARED_STS_PORT : 0);
    return "http://" + address + ":" + endpoint.offer("/", "sts", stsService).port();
  }

  private static EndpointReply notFound(EndpointRequest request) {
    return EndpointReply.text(404, "404 page not found\n");
  }
}
