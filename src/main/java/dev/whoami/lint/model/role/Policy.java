package dev.whoami.lint.model.role;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A policy of a role: a managed one by its name, or the actions that one written here allows. */
public final class Policy {
  private enum Kind {
    MANAGED,
    ACTIONS,
    /** Declared by itself, and named here. */
    REFERENCE,
    UNKNOWN
  }

  private final Kind kind;
  private final String name;
  private final List<String> actions;
  private final boolean passesAnyRole;

  private Policy(Kind kind, String name, List<String> actions) {
    this(kind, name, actions, false);
  }

  private Policy(Kind kind, String name, List<String> actions, boolean passesAnyRole) {
    this.kind = kind;
    this.name = name;
    this.actions = actions;
    this.passesAnyRole = passesAnyRole;
  }

  /** One of AWS's own, by its name. */
  public static Policy managed(String name) {
    return new Policy(Kind.MANAGED, name, Collections.emptyList());
  }

  public static Policy allowing(List<String> actions) {
    return new Policy(Kind.ACTIONS, "", actions);
  }

  /** The same, which names iam:PassRole for every role and every service. */
  public Policy passingAnyRole() {
    return new Policy(kind, name, actions, true);
  }

  boolean passesAnyRole() {
    return passesAnyRole;
  }

  /** Whether it certainly allows this action of something. */
  boolean names(String action) {
    return actions.stream()
        .anyMatch(each -> ActionPattern.isPlain(each) && ActionPattern.mayMatch(each, action));
  }

  /** A managed policy of one's own, which is not known unless it is also declared here. */
  public static Policy referenced(String key) {
    return new Policy(Kind.REFERENCE, key, Collections.emptyList());
  }

  public static Policy unknown() {
    return new Policy(Kind.UNKNOWN, "", Collections.emptyList());
  }

  public boolean isNamed(String managedPolicy) {
    return kind == Kind.MANAGED && name.equals(managedPolicy);
  }

  /** The name of a managed policy of AWS. */
  Optional<String> managedName() {
    return kind == Kind.MANAGED ? Optional.of(name) : Optional.empty();
  }

  /** The actions that are written here. */
  List<String> actions() {
    return actions;
  }

  /** The key of the policy that it refers to. */
  Optional<String> reference() {
    return kind == Kind.REFERENCE ? Optional.of(name) : Optional.empty();
  }

  /** Whether it may allow this action, of anything. */
  boolean mayAllow(String action) {
    switch (kind) {
      case MANAGED:
        return ManagedPolicyContent.actionsOf(name)
            .map(it -> it.stream().anyMatch(each -> ActionPattern.mayMatch(each, action)))
            .orElse(true);
      case ACTIONS:
        return actions.stream().anyMatch(each -> ActionPattern.mayMatch(each, action));
      default:
        return true;
    }
  }

  /** Whether it may allow something of one of these services: "ecr", "logs". */
  public boolean mayAllow(List<String> services) {
    switch (kind) {
      case REFERENCE:
      case UNKNOWN:
        return true;
      case MANAGED:
        return mayAllowByName(services);
      default:
        return actions.stream().anyMatch(action -> isOf(action, services));
    }
  }

  private static boolean isOf(String action, List<String> services) {
    return action.startsWith("*")
        || services.stream().anyMatch(it -> action.toLowerCase(Locale.ROOT).startsWith(it + ":"));
  }

  /** By the names that AWS gives: AmazonEC2ContainerRegistryReadOnly, CloudWatchLogsFullAccess. */
  private boolean mayAllowByName(List<String> services) {
    boolean all = name.equals("AdministratorAccess") || name.equals("PowerUserAccess");
    boolean images = services.contains("ecr") && name.contains("ContainerRegistry");
    boolean logs = services.contains("logs") && name.contains("CloudWatch");
    boolean agent =
        services.contains("ecs")
            && name.matches("(AmazonECS|AmazonEC2ContainerService)_?FullAccess");
    boolean ofEcs = name.equals(Policies.EXECUTION) || name.equals(Policies.HOST);
    return all || images || logs || agent || ofEcs;
  }
}
