package dev.whoami.lab;

/**
 * The files that a world puts into the home folder: tokens, profiles, programs, and what was added.
 */
final class FileLayout {
  static final String POD_IDENTITY_TOKEN =
      "var/run/secrets/pods.eks.amazonaws.com/serviceaccount/eks-pod-identity-token";

  private FileLayout() {}

  static void place(World world, Tokens tokens, KeyRing ring, TemporaryFolder folder) {
    if (world.webIdentity().hasTokenFile()) {
      folder.write(WebIdentity.TOKEN_FILE, tokens.webIdentity());
    }
    if (world.podAgent() == Agent.POD_IDENTITY) {
      folder.write(POD_IDENTITY_TOKEN, tokens.authorization());
    }
    if (world.podAgent() == Agent.POD_IDENTITY_TOKEN_WITH_NEWLINE) {
      folder.write(POD_IDENTITY_TOKEN, tokens.authorization() + "\n");
    }
    world.profile().files(ring).forEach(folder::write);
    world.program().jars().forEach(folder::write);
    world.program().files().forEach(folder::write);
    world.extras().files().forEach(folder::write);
  }
}
