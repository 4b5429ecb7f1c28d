package dev.whoami.lint.model.host;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;

/**
 * A capacity provider of ECS Managed Instances: the role that starts the instances, and the role
 * that they run as.
 */
public final class ManagedInstances implements Declared {
  private final SourceLocation at;
  private final Setting infrastructureRole;
  private final Setting profile;

  private ManagedInstances(SourceLocation at, Setting infrastructureRole, Setting profile) {
    this.at = at;
    this.infrastructureRole = infrastructureRole;
    this.profile = profile;
  }

  public static ManagedInstances of(
      SourceLocation at, Setting infrastructureRole, Setting profile) {
    return new ManagedInstances(at, infrastructureRole, profile);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** The role that ECS takes to start and end the instances. */
  public Setting infrastructureRole() {
    return infrastructureRole;
  }

  /** The instance profile that it gives them. */
  public Setting profile() {
    return profile;
  }
}
