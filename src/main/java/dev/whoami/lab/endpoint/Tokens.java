package dev.whoami.lab.endpoint;

import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.scenario.World;

/** The two tokens that a pod can have in files: for web identity and for Pod Identity. */
public final class Tokens {
  private final ProjectedToken webIdentity;
  private final ProjectedToken authorization;

  private Tokens(ProjectedToken webIdentity, ProjectedToken authorization) {
    this.webIdentity = webIdentity;
    this.authorization = authorization;
  }

  public static Tokens of(World world, KeyRing ring) {
    return new Tokens(
        new ProjectedToken(() -> world.webIdentity().token(ring)),
        new ProjectedToken(() -> ring.token(120)));
  }

  public ProjectedToken webIdentity() {
    return webIdentity;
  }

  public ProjectedToken authorization() {
    return authorization;
  }
}
