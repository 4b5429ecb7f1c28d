package dev.whoami.lint.model.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * All the policies of a role that the files show: its own, and those that it shares with others. An
 * answer is found out once, for a list may be long and many may ask.
 */
public final class Policies {
  public static final String EXECUTION = "AmazonECSTaskExecutionRolePolicy";
  public static final String HOST = "AmazonEC2ContainerServiceforEC2Role";

  public static final String MANAGED_INSTANCES =
      "AmazonECSInfrastructureRolePolicyForManagedInstances";

  private final List<Policy> own;
  private final List<Policies> shared;
  private final Map<String, Boolean> named = new HashMap<>();
  private final Map<List<String>, Boolean> allowing = new HashMap<>();
  private final Map<String, Boolean> allowingAction = new HashMap<>();

  private Policies(List<Policy> own, List<Policies> shared) {
    this.own = own;
    this.shared = shared;
  }

  public static Policies none() {
    return of(Collections.emptyList());
  }

  public static Policies of(List<Policy> list) {
    return new Policies(
        Collections.unmodifiableList(new ArrayList<>(list)), Collections.emptyList());
  }

  /** Both together, without a copy. */
  public Policies with(Policies others) {
    List<Policies> all = new ArrayList<>(shared);
    all.add(others);
    return new Policies(own, Collections.unmodifiableList(all));
  }

  /** Whether the files show no policy of the role. */
  public boolean areNone() {
    return own.isEmpty() && shared.stream().allMatch(Policies::areNone);
  }

  public boolean hasNamed(String managedPolicy) {
    return named.computeIfAbsent(
        managedPolicy,
        it ->
            own.stream().anyMatch(each -> each.isNamed(it))
                || shared.stream().anyMatch(each -> each.hasNamed(it)));
  }

  /** A permission that nodes of EKS do not need, in words. */
  public Optional<String> beyondNodes() {
    return first(HostPermissions.NODE::beyond);
  }

  /** A permission that container instances do not need, in words. */
  public Optional<String> beyondContainerHosts() {
    return first(HostPermissions.CONTAINER_INSTANCE::beyond);
  }

  private Optional<String> first(Function<Policy, Optional<String>> question) {
    for (Policy each : own) {
      Optional<String> answer = question.apply(each);
      if (answer.isPresent()) {
        return answer;
      }
    }
    for (Policies each : shared) {
      Optional<String> answer = each.first(question);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  /** Whether one of them names iam:PassRole for every role and every service. */
  public boolean passAnyRole() {
    return own.stream().anyMatch(Policy::passesAnyRole)
        || shared.stream().anyMatch(Policies::passAnyRole);
  }

  /** Whether one that is written here certainly allows this action of something. */
  public boolean name(String action) {
    return own.stream().anyMatch(it -> it.names(action))
        || shared.stream().anyMatch(it -> it.name(action));
  }

  /** Whether nothing that the files show can allow anything of these services. */
  public boolean allowNothingOf(String... services) {
    return !mayAllow(Arrays.asList(services));
  }

  /** Whether anything that the files show may allow this action. */
  boolean mayAllow(String action) {
    return allowingAction.computeIfAbsent(
        action,
        it ->
            own.stream().anyMatch(each -> each.mayAllow(it))
                || shared.stream().anyMatch(each -> each.mayAllow(it)));
  }

  /** Whether no policy that the files show can allow this action, but for a managed one. */
  public boolean othersForbid(String action, String managedPolicy) {
    return own.stream().noneMatch(it -> !it.isNamed(managedPolicy) && it.mayAllow(action))
        && shared.stream().allMatch(it -> it.othersForbid(action, managedPolicy));
  }

  /** The same with others in their place; of those that only this role has. */
  Policies map(UnaryOperator<Policy> replacement) {
    List<Policy> replaced = new ArrayList<>();
    own.forEach(each -> replaced.add(replacement.apply(each)));
    return new Policies(Collections.unmodifiableList(replaced), shared);
  }

  private boolean mayAllow(List<String> services) {
    return allowing.computeIfAbsent(
        services,
        it ->
            own.stream().anyMatch(each -> each.mayAllow(it))
                || shared.stream().anyMatch(each -> each.mayAllow(it)));
  }
}
