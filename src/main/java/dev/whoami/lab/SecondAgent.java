package dev.whoami.lab;

/**
 * A Pod Identity agent beside the ECS agent, or alone: a process that has the variables of both, as
 * no platform sets them but a person can. Only a private network has room for the two.
 */
public enum SecondAgent implements Trait {
  NONE(Agent.ECS, ContainerBehaviour.ABSENT),
  HEALTHY(Agent.POD_IDENTITY, ContainerBehaviour.HEALTHY),
  FORBIDDEN(Agent.POD_IDENTITY, ContainerBehaviour.FORBIDDEN),
  MISSING_TOKEN_FILE(Agent.POD_IDENTITY_MISSING_TOKEN_FILE, ContainerBehaviour.HEALTHY),
  TOKEN_WITH_NEWLINE(Agent.POD_IDENTITY_TOKEN_WITH_NEWLINE, ContainerBehaviour.HEALTHY);

  private final Agent agent;
  private final ContainerBehaviour behaviour;

  SecondAgent(Agent agent, ContainerBehaviour behaviour) {
    this.agent = agent;
    this.behaviour = behaviour;
  }

  Agent agent() {
    return agent;
  }

  ContainerBehaviour behaviour() {
    return behaviour;
  }
}
