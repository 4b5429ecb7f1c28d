package dev.whoami.chain.view;

import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.probe.ContainerResponses;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;

/** The container endpoint as a client with a given behavior sees it. */
public final class ContainerView implements SourceView {
  private final ContainerClientBehavior behavior;

  public ContainerView(ContainerClientBehavior behavior) {
    this.behavior = behavior;
  }

  @Override
  public Observation in(Observations seen) {
    Observation whole = seen.of(Source.CONTAINER);
    return whole
        .outcome()
        .facts(ContainerResponses.class)
        .map(facts -> whole.as(facts.as(behavior)))
        .orElse(whole);
  }
}
