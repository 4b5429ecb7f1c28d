package dev.whoami.fleet.model;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * AWS_EC2_METADATA_DISABLED in the containers of a pod or task, which keeps their SDKs from the
 * instance metadata. Those that use AWS decide; where none shows that it does, all of them.
 */
public final class MetadataSwitch {
  private MetadataSwitch() {}

  /** Whether it is on in each container that decides. */
  public static <C> boolean keepsOut(
      List<C> containers, Predicate<C> usesAws, Function<C, EnvironmentFacts> environment) {
    boolean anyUses = containers.stream().anyMatch(usesAws);
    return !containers.isEmpty()
        && containers.stream()
            .filter(it -> !anyUses || usesAws.test(it))
            .map(environment)
            .allMatch(it -> it.settings().isMetadataOff());
  }
}
