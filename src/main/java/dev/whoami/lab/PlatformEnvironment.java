package dev.whoami.lab;

import dev.whoami.lab.endpoint.Endpoints;
import dev.whoami.lab.endpoint.TaskMetadataEndpoint;
import dev.whoami.lab.endpoint.Tokens;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.key.SampleNames;
import dev.whoami.lab.machine.TemporaryFolder;
import dev.whoami.lab.scenario.ContainerBehavior;
import dev.whoami.lab.scenario.CredentialsServer;
import dev.whoami.lab.scenario.InstanceBehavior;
import dev.whoami.lab.scenario.InstanceStandIn;
import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.WebIdentity;
import dev.whoami.lab.scenario.World;
import java.util.LinkedHashMap;
import java.util.Map;

/** The environment that the platform of a world gives to a container. */
final class PlatformEnvironment {
  static final String RELATIVE_URI = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
  static final String FULL_URI = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

  private final World world;
  private final Network network;
  private final Endpoints at;
  private final TemporaryFolder folder;
  private final Tokens tokens;
  private final Map<String, String> all = new LinkedHashMap<>();

  private PlatformEnvironment(
      World world, Network network, Endpoints at, TemporaryFolder folder, Tokens tokens) {
    this.world = world;
    this.network = network;
    this.at = at;
    this.folder = folder;
    this.tokens = tokens;
  }

  /** The variables of PID 1, in the order in which a user would look for them. */
  static Map<String, String> of(
      World world,
      Network network,
      Endpoints at,
      TemporaryFolder folder,
      Tokens tokens,
      KeyRing ring) {
    PlatformEnvironment variables = new PlatformEnvironment(world, network, at, folder, tokens);
    variables.all.putAll(world.service().variables(ring));
    variables.all.putAll(world.keys().variables(ring));
    variables.all.putAll(world.profile().variables());
    variables.all.putAll(world.program().variables());
    variables.addTask();
    variables.addPod();
    variables.addContainer();
    variables.addInstance();
    variables.all.put("AWS_ENDPOINT_URL_STS", at.sts());
    return variables.all;
  }

  private void addTask() {
    if (!world.task().isTask()) {
      return;
    }
    all.put("AWS_EXECUTION_ENV", "AWS_ECS_" + world.task().launchType());
    all.put("ECS_CONTAINER_METADATA_URI", at.agent() + TaskMetadataEndpoint.V3_PATH);
    all.put("ECS_CONTAINER_METADATA_URI_V4", at.agent() + TaskMetadataEndpoint.V4_PATH);
    // On EC2 the agent sets it since version 1.104.
    all.put("AWS_REGION", SampleNames.REGION);
    all.put("AWS_DEFAULT_REGION", SampleNames.REGION);
  }

  private void addPod() {
    if (world.isPod()) {
      all.put("KUBERNETES_SERVICE_HOST", "10.100.0.1");
      all.put("KUBERNETES_SERVICE_PORT", "443");
    }
    all.putAll(world.webIdentity().variables(pathOf(WebIdentity.TOKEN_FILE)));
    if (world.podIdentity() != ContainerBehavior.ABSENT
        || world.webIdentity() != WebIdentity.NONE) {
      all.put("AWS_REGION", SampleNames.REGION);
      all.put("AWS_DEFAULT_REGION", SampleNames.REGION);
      all.put("AWS_STS_REGIONAL_ENDPOINTS", "regional");
    }
  }

  private void addContainer() {
    if (world.ecs() != ContainerBehavior.ABSENT) {
      if (network.hasRealAddresses()) {
        all.put(RELATIVE_URI, world.ecsServer().path());
      } else {
        // A relative URI would lead to the real address.
        all.put(FULL_URI, at.agent() + world.ecsServer().path());
      }
    }
    if (world.local() != ContainerBehavior.ABSENT) {
      String path = world.service().server().map(CredentialsServer::path).orElse("");
      all.put(FULL_URI, at.local() + path);
      all.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", tokens.authorization().value());
    }
    if (world.podIdentity() != ContainerBehavior.ABSENT) {
      all.put(FULL_URI, at.podIdentity() + CredentialsServer.POD_IDENTITY_AGENT.path());
      all.put("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", pathOf(FileLayout.POD_IDENTITY_TOKEN));
    }
  }

  private void addInstance() {
    if (world.standIn() == InstanceStandIn.SIGNING_HELPER) {
      // With a slash at its end, the SDK for Java would ask for //latest/…, which the helper
      // redirects.
      all.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", at.instance());
      // The helper reports no region, so its users set one.
      all.put("AWS_REGION", SampleNames.REGION);
      return;
    }
    if (network.hasRealAddresses()) {
      return;
    }
    // The AWS CLI appends latest/…, the SDK for Java /latest/…; //latest/… would not be a path.
    all.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", at.instance() + "/imds/");
    if (world.instance() == InstanceBehavior.BLACKHOLE) {
      all.put("AWS_EC2_METADATA_DISABLED", "true");
    }
  }

  private String pathOf(String name) {
    return folder.home().resolve(name).toString();
  }
}
