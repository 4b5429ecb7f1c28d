package dev.whoami.lab.scenario;

import dev.whoami.lab.key.Principal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The simulated surroundings of a container: its endpoints, variables and files. */
public final class World {
  private final Map<Class<?>, Trait> traits;
  private final Additions additions;

  private World(Map<Class<?>, Trait> traits, Additions additions) {
    this.traits = traits;
    this.additions = additions;
  }

  /** A world with these traits; every other part has the first constant of its trait. */
  public static World of(Trait... traits) {
    World world = new World(new LinkedHashMap<>(), Additions.none());
    for (Trait each : traits) {
      world = world.with(each);
    }
    return world;
  }

  /** The world with another behavior of one part. */
  public World with(Trait trait) {
    Map<Class<?>, Trait> changed = new LinkedHashMap<>(traits);
    changed.put(trait.getClass(), trait);
    return new World(changed, additions);
  }

  /** The world with other additions. */
  public World with(Additions other) {
    return new World(traits, other);
  }

  public Additions extras() {
    return additions;
  }

  public ContainerBehavior container() {
    return trait(ContainerBehavior.class);
  }

  public Agent agent() {
    return trait(Agent.class);
  }

  /** The behavior of the ECS agent's endpoint. */
  public ContainerBehavior ecs() {
    boolean isOther = agent().isPodIdentity() || service().isLocal();
    return isOther ? ContainerBehavior.ABSENT : container();
  }

  /** The behavior of the endpoint on the container's own loopback. */
  public ContainerBehavior local() {
    return service().isLocal() ? container() : ContainerBehavior.ABSENT;
  }

  /** The program that serves the credentials at the address of the ECS agent. */
  public CredentialsServer ecsServer() {
    return container() == ContainerBehavior.OF_OTHER_TASK
        ? CredentialsServer.ECS_AGENT_OF_OTHER_TASK
        : service().server().orElse(CredentialsServer.ECS_AGENT);
  }

  /** The behavior of the Pod Identity agent's endpoint. */
  public ContainerBehavior podIdentity() {
    return agent().isPodIdentity() ? container() : trait(SecondAgent.class).behavior();
  }

  /** The Pod Identity agent, if there is one. */
  public Agent podAgent() {
    return agent().isPodIdentity() ? agent() : trait(SecondAgent.class).agent();
  }

  public InstanceBehavior instance() {
    return trait(InstanceBehavior.class);
  }

  public InstanceStandIn standIn() {
    return trait(InstanceStandIn.class);
  }

  public TaskNamespaces taskNamespaces() {
    return trait(TaskNamespaces.class);
  }

  public StsBehavior sts() {
    return trait(StsBehavior.class);
  }

  public LabService service() {
    return trait(LabService.class);
  }

  public TaskMetadata task() {
    return trait(TaskMetadata.class);
  }

  public EnvironmentKeys keys() {
    return trait(EnvironmentKeys.class);
  }

  public WebIdentity webIdentity() {
    return trait(WebIdentity.class);
  }

  public Profile profile() {
    return trait(Profile.class);
  }

  public KeyLife keyLife() {
    return trait(KeyLife.class);
  }

  public Program program() {
    return trait(Program.class);
  }

  public EnvironmentInheritance inheritance() {
    return trait(EnvironmentInheritance.class);
  }

  public boolean isPod() {
    return trait(Kubernetes.class) == Kubernetes.POD;
  }

  /** The owner of the credentials from the instance metadata. */
  public Principal instanceRole() {
    return isPod() ? Principal.NODE_ROLE : Principal.HOST_ROLE;
  }

  private <T extends Enum<T> & Trait> T trait(Class<T> type) {
    return type.cast(traits.getOrDefault(type, type.getEnumConstants()[0]));
  }
}
