package dev.whoami.lint.model.host;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;

/** A managed node group of EKS: the role of its nodes, which a launch template may describe. */
public final class NodeGroup implements Declared {
  private final SourceLocation at;
  private final Setting template;
  private final Setting role;

  private NodeGroup(SourceLocation at, Setting template, Setting role) {
    this.at = at;
    this.role = role;
    this.template = template;
  }

  public static NodeGroup of(SourceLocation at, Setting template, Setting role) {
    return new NodeGroup(at, template, role);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** Absent if EKS makes the template. */
  public Setting template() {
    return template;
  }

  public Setting role() {
    return role;
  }
}
