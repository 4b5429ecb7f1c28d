package dev.whoami.lint.model.role;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;

/** The service-linked role of ECS, declared ahead of its first use. */
public final class ServiceLinkedRole implements Declared {
  private final SourceLocation at;

  private ServiceLinkedRole(SourceLocation at) {
    this.at = at;
  }

  public static ServiceLinkedRole of(SourceLocation at) {
    return new ServiceLinkedRole(at);
  }

  @Override
  public SourceLocation at() {
    return at;
  }
}
