package dev.whoami.lint.model;

/** A managed node group of EKS, whose nodes a launch template may describe. */
public final class NodeGroup implements Declared {
  private final SourceLocation at;
  private final Setting template;

  private NodeGroup(SourceLocation at, Setting template) {
    this.at = at;
    this.template = template;
  }

  public static NodeGroup of(SourceLocation at, Setting template) {
    return new NodeGroup(at, template);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  Setting template() {
    return template;
  }
}
