package dev.whoami.lab;

import java.util.LinkedHashMap;
import java.util.Map;

/** The outside of a container as it is to be simulated: its endpoints, variables and files. */
public final class World {
  private final Map<Class<?>, Trait> traits;
  private final Extras extras;

  private World(Map<Class<?>, Trait> traits, Extras extras) {
    this.traits = traits;
    this.extras = extras;
  }

  /** A world with these traits; every part that is not mentioned is as its trait begins. */
  public static World of(Trait... traits) {
    World world = new World(new LinkedHashMap<>(), Extras.none());
    for (Trait each : traits) {
      world = world.with(each);
    }
    return world;
  }

  /** The same world with one part behaving otherwise. */
  public World with(Trait trait) {
    Map<Class<?>, Trait> changed = new LinkedHashMap<>(traits);
    changed.put(trait.getClass(), trait);
    return new World(changed, extras);
  }

  /** The same world with other extras. */
  public World with(Extras other) {
    return new World(traits, other);
  }

  public Extras extras() {
    return extras;
  }

  public ContainerBehaviour container() {
    return trait(ContainerBehaviour.class);
  }

  public Agent agent() {
    return trait(Agent.class);
  }

  /** What the ECS agent's endpoint does. */
  ContainerBehaviour ecs() {
    return agent().isPodIdentity() ? ContainerBehaviour.ABSENT : container();
  }

  /** What the Pod Identity agent's endpoint does. */
  ContainerBehaviour podIdentity() {
    return agent().isPodIdentity() ? container() : trait(SecondAgent.class).behaviour();
  }

  /** The Pod Identity agent, if there is one. */
  Agent podAgent() {
    return agent().isPodIdentity() ? agent() : trait(SecondAgent.class).agent();
  }

  public InstanceBehaviour instance() {
    return trait(InstanceBehaviour.class);
  }

  public StsBehaviour sts() {
    return trait(StsBehaviour.class);
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

  public Program program() {
    return trait(Program.class);
  }

  public Handover handover() {
    return trait(Handover.class);
  }

  public boolean isPod() {
    return trait(Kubernetes.class) == Kubernetes.POD;
  }

  /** Whose credentials instance metadata hands out. */
  Principal instanceRole() {
    return isPod() ? Principal.NODE_ROLE : Principal.HOST_ROLE;
  }

  private <T extends Enum<T> & Trait> T trait(Class<T> type) {
    return type.cast(traits.getOrDefault(type, type.getEnumConstants()[0]));
  }
}
