package dev.whoami.lab.scenario;

/**
 * A Pod Identity agent, with or without the ECS agent. The process has the variables of both, which
 * no platform sets but a user can. Only a private network has room for the two.
 */
public enum SecondAgent implements Trait {
  NONE(Agent.ECS, ContainerBehavior.ABSENT),
  HEALTHY(Agent.POD_IDENTITY, ContainerBehavior.HEALTHY),
  FORBIDDEN(Agent.POD_IDENTITY, ContainerBehavior.FORBIDDEN),
  MISSING_TOKEN_FILE(Agent.POD_IDENTITY_MISSING_TOKEN_FILE, ContainerBehavior.HEALTHY),
  TOKEN_WITH_NEWLINE(Agent.POD_IDENTITY_TOKEN_WITH_NEWLINE, ContainerBehavior.HEALTHY),
  ROTATES_TOKEN(Agent.POD_IDENTITY, ContainerBehavior.ROTATES_TOKEN);

  private final Agent agent;
  private final ContainerBehavior behavior;

  SecondAgent(Agent agent, ContainerBehavior behavior) {
    this.agent = agent;
    this.behavior = behavior;
  }

  Agent agent() {
    return agent;
  }

  ContainerBehavior behavior() {
    return behavior;
  }
}
