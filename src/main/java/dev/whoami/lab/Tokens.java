package dev.whoami.lab;

/** The two tokens that a pod can have in files: its web identity, and Pod Identity's. */
final class Tokens {
  private final String webIdentity;
  private final String authorization;

  private Tokens(String webIdentity, String authorization) {
    this.webIdentity = webIdentity;
    this.authorization = authorization;
  }

  static Tokens of(World world, KeyRing ring) {
    return new Tokens(world.webIdentity().token(ring), ring.token(120));
  }

  String webIdentity() {
    return webIdentity;
  }

  String authorization() {
    return authorization;
  }
}
