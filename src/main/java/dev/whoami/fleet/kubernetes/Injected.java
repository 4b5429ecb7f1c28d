package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.client.RoleFault;
import dev.whoami.fleet.model.EnvironmentFacts;
import dev.whoami.fleet.model.GivenIdentity;
import dev.whoami.fleet.model.InjectedVariables;
import dev.whoami.fleet.model.Mechanism;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** What the spec of a pod gives to its code, in the order in which clients look for it. */
final class Injected {
  private static final int SKIPPED = 4;

  private final PodShape shape;
  private final ContainerFacts container;
  private final GivenIdentity given;

  private Injected(PodShape shape, ContainerFacts container, GivenIdentity given) {
    this.shape = shape;
    this.container = container;
    this.given = given;
  }

  /**
   * That of the container with the least, among those that the webhook looks at: it is the one
   * whose code falls back.
   */
  static Optional<Injected> in(PodShape shape) {
    return shape.containers().stream()
        .map(it -> new Injected(shape, it, given(it)))
        .min(Comparator.comparing(Injected::rank));
  }

  private int rank() {
    if (isSkipped() && !container.usesAws()) {
      return SKIPPED;
    }
    return half().isPresent() ? 0 : given.isNothing() ? 1 : given.is(Mechanism.KEYS) ? 2 : 3;
  }

  /** Whether the application's containers are not given the same. */
  static boolean isMixed(PodShape shape) {
    return shape.withoutProxies().stream().map(Injected::given).distinct().count() > 1;
  }

  private static GivenIdentity given(ContainerFacts container) {
    EnvironmentFacts environment = container.environment();
    if (environment.keys() != EnvironmentFacts.Keys.NONE) {
      return GivenIdentity.of(Mechanism.KEYS, "");
    }
    InjectedVariables injected = environment.injected();
    if (injected.hasWebIdentity() && container.mounts(injected.token())) {
      return GivenIdentity.of(Mechanism.IRSA, injected.role());
    }
    return injected.hasAgent() && container.mounts(injected.authorization())
        ? GivenIdentity.of(Mechanism.POD_IDENTITY, "")
        : GivenIdentity.nothing();
  }

  GivenIdentity given() {
    return given;
  }

  /** Whether the pod's annotation keeps the webhook from this container. */
  boolean isSkipped() {
    return shape.isSkipped(container);
  }

  /** The audience of its web identity token. */
  WebIdentityAudience audience() {
    return container.audience();
  }

  String container() {
    return container.name();
  }

  EnvironmentFacts environment() {
    return container.environment();
  }

  /**
   * Whether the webhook gave another container a role, and so had run before this one came. If the
   * template of the workload has the container, something else is wrong. Where the template was not
   * read, it stays open.
   */
  boolean isAddedLater(Set<String> template) {
    return given.isNothing()
        && !template.isEmpty()
        && !template.contains(container.name())
        && !container.hasPartOfRole()
        && shape.containers().stream().anyMatch(ContainerFacts::isGivenByWebhook);
  }

  /** Whether both mechanisms are set: then the web identity comes first. */
  boolean hasBoth() {
    return given.is(Mechanism.IRSA) && environment().injected().hasAgent();
  }

  /** Whether the token is where the webhook puts it. */
  boolean isByWebhook() {
    return container.isUsualFolder();
  }

  /** The same as clients take it; empty if nothing is half set. */
  Optional<RoleFault> fault() {
    InjectedVariables injected = environment().injected();
    if (injected.isHalfOfWebIdentity()) {
      return Optional.of(injected.hasRole() ? RoleFault.ONLY_ROLE : RoleFault.ONLY_TOKEN_FILE);
    }
    if (!half().isPresent()) {
      return Optional.empty();
    }
    if (injected.hasRole()) {
      return Optional.of(RoleFault.NO_TOKEN);
    }
    return Optional.of(
        injected.hasUri() ? RoleFault.NO_AGENT_TOKEN : RoleFault.ONLY_AGENT_TOKEN_FILE);
  }

  /** What is set, but does not work as it is; empty if there is no such thing. */
  Optional<String> half() {
    InjectedVariables injected = environment().injected();
    Optional<String> alone = injected.half();
    if (alone.isPresent()) {
      return Optional.of("container " + container() + " has only " + alone.get());
    }
    if (injected.hasWebIdentity() && !container.mounts(injected.token())) {
      return Optional.of(
          "container " + container() + " has AWS_WEB_IDENTITY_TOKEN_FILE, and no such volume");
    }
    return injected.hasAgent() && !container.mounts(injected.authorization())
        ? Optional.of(
            "container "
                + container()
                + " has AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE, and no such volume")
        : Optional.empty();
  }
}
