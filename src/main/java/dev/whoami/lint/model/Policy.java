package dev.whoami.lint.model;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A policy of a role: a managed one by its name, or the actions that one written here allows. */
public final class Policy {
  private enum Kind {
    MANAGED,
    ACTIONS,
    UNKNOWN
  }

  private final Kind kind;
  private final String name;
  private final List<String> actions;

  private Policy(Kind kind, String name, List<String> actions) {
    this.kind = kind;
    this.name = name;
    this.actions = actions;
  }

  /** By its ARN; one that is not AWS's own may allow anything. */
  public static Policy managed(String arn) {
    boolean ofAws = arn.matches("arn:aws[a-z-]*:iam::aws:policy/.+");
    return ofAws
        ? new Policy(Kind.MANAGED, arn.substring(arn.lastIndexOf('/') + 1), Collections.emptyList())
        : unknown();
  }

  public static Policy allowing(List<String> actions) {
    return new Policy(Kind.ACTIONS, "", actions);
  }

  public static Policy unknown() {
    return new Policy(Kind.UNKNOWN, "", Collections.emptyList());
  }

  public boolean isNamed(String managedPolicy) {
    return kind == Kind.MANAGED && name.equals(managedPolicy);
  }

  /** Whether it may allow something of one of these services: "ecr", "logs". */
  public boolean mayAllow(List<String> services) {
    switch (kind) {
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
