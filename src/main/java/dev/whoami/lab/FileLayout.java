package dev.whoami.lab;

import dev.whoami.lab.endpoint.Tokens;
import dev.whoami.lab.key.KeyRing;
import dev.whoami.lab.machine.TemporaryFolder;
import dev.whoami.lab.scenario.Agent;
import dev.whoami.lab.scenario.WebIdentity;
import dev.whoami.lab.scenario.World;

/**
 * The files that a world puts into the home folder: tokens, profiles, programs, and additional
 * files.
 */
final class FileLayout {
  static final String POD_IDENTITY_TOKEN =
      "var/run/secrets/pods.eks.amazonaws.com/serviceaccount/eks-pod-identity-token";

  private FileLayout() {}

  static void place(World world, Tokens tokens, KeyRing ring, TemporaryFolder folder) {
    if (world.webIdentity().hasTokenFile()) {
      tokens.webIdentity().writeTo(text -> folder.write(WebIdentity.TOKEN_FILE, text));
    }
    if (world.podAgent() == Agent.POD_IDENTITY) {
      tokens.authorization().writeTo(text -> folder.write(POD_IDENTITY_TOKEN, text));
    }
    if (world.podAgent() == Agent.POD_IDENTITY_TOKEN_WITH_NEWLINE) {
      tokens.authorization().writeTo(text -> folder.write(POD_IDENTITY_TOKEN, text + "\n"));
    }
    world.profile().files(ring).forEach(folder::write);
    world.program().jars().forEach(folder::write);
    world.program().files().forEach(folder::write);
    world.extras().files().forEach(folder::write);
  }
}
