package dev.whoami.lab;

/** The two tokens that a pod can have in files: its web identity, and Pod Identity's. */
final class Tokens {
  private final ProjectedToken webIdentity;
  private final ProjectedToken authorization;

  private Tokens(ProjectedToken webIdentity, ProjectedToken authorization) {
    this.webIdentity = webIdentity;
    this.authorization = authorization;
  }

  static Tokens of(World world, KeyRing ring) {
    return new Tokens(
        new ProjectedToken(() -> world.webIdentity().token(ring)),
        new ProjectedToken(() -> ring.token(120)));
  }

  ProjectedToken webIdentity() {
    return webIdentity;
  }

  ProjectedToken authorization() {
    return authorization;
  }
}
