package dev.whoami.fleet.ecs;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.model.EnvironmentFacts;
import dev.whoami.fleet.model.MetadataSwitch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A task definition, as far as the identity of its tasks goes. */
public final class EcsTaskDefinition {
  private final String family;
  private final String revision;
  private final String role;
  private final String networkMode;
  private final List<EnvironmentFacts> environments;

  private EcsTaskDefinition(
      String family,
      String revision,
      String role,
      String networkMode,
      List<EnvironmentFacts> environments) {
    this.family = family;
    this.revision = revision;
    this.role = role;
    this.networkMode = networkMode;
    this.environments = Collections.unmodifiableList(environments);
  }

  static EcsTaskDefinition of(Fields definition) {
    List<EnvironmentFacts> environments = new ArrayList<>();
    definition
        .list("containerDefinitions")
        .forEach(it -> environments.add(EnvironmentFacts.ofTask(it)));
    return new EcsTaskDefinition(
        definition.text("family"),
        definition.text("revision"),
        definition.text("taskRoleArn"),
        definition.given("networkMode").orElse("bridge"),
        environments);
  }

  public String family() {
    return family;
  }

  /** family:revision */
  public String title() {
    return family + ":" + revision;
  }

  /** The ARN of the task role; empty if there is none. */
  public String role() {
    return role;
  }

  /** Whether it names a task role for tasks in the host's network. */
  boolean asksHostRole() {
    return networkMode.equals("host") && !role.isEmpty();
  }

  /** Whether its tasks have a network interface of their own. */
  boolean isInOwnNetwork() {
    return networkMode.equals("awsvpc");
  }

  /** Whether its tasks reach nothing: neither the agent of ECS nor instance metadata. */
  public boolean hasNoNetwork() {
    return networkMode.equals("none");
  }

  /** Whether its tasks need the keys of a task role, and have no network to ask for them. */
  public boolean isCutOff() {
    return hasNoNetwork() && !role.isEmpty() && !hasKeys();
  }

  /** awsvpc, bridge, host or none */
  public String networkMode() {
    return networkMode;
  }

  public List<EnvironmentFacts> environments() {
    return environments;
  }

  /** Whether a variable keeps the SDK of each container that uses AWS from instance metadata. */
  boolean isMetadataOff() {
    return MetadataSwitch.keepsOut(environments, it -> !it.sign().isEmpty(), it -> it);
  }

  /** Whether a container has AWS keys in its environment. */
  public boolean hasKeys() {
    return environments.stream().anyMatch(it -> it.keys() != EnvironmentFacts.Keys.NONE);
  }

  /** A variable that shows that a container uses AWS; empty if there is none. */
  public String awsSign() {
    return environments.stream()
        .map(EnvironmentFacts::sign)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .map(it -> "variable " + it)
        .orElse("");
  }
}
