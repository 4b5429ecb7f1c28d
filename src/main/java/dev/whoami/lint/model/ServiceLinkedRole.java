package dev.whoami.lint.model;

/** The service-linked role of ECS, declared ahead of its first use. */
public final class ServiceLinkedRole implements Declared {
  private final At at;

  private ServiceLinkedRole(At at) {
    this.at = at;
  }

  public static ServiceLinkedRole of(At at) {
    return new ServiceLinkedRole(at);
  }

  @Override
  public At at() {
    return at;
  }
}
