package dev.whoami.lint.model.host;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;

/** A managed node group of EKS: the role of its nodes, which a launch template may describe. */
public final class NodeGroup implements Declared {
  private final SourceLocation at;
  private final Setting template;
  private final Setting role;
  private final Setting amiType;

  private NodeGroup(SourceLocation at, Setting template, Setting role, Setting amiType) {
    this.at = at;
    this.role = role;
    this.template = template;
    this.amiType = amiType;
  }

  public static NodeGroup of(SourceLocation at, Setting template, Setting role, Setting amiType) {
    return new NodeGroup(at, template, role, amiType);
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

  /**
   * Whether its images are Amazon Linux 2, for which EKS sets a hop limit of 2. For Amazon Linux
   * 2023, which is the default since Kubernetes 1.30, it sets 1.
   */
  public boolean isOfAmazonLinux2() {
    return amiType.isKnown() && amiType.text().startsWith("AL2_");
  }
}
