package dev.whoami.architecture.planted.lab;

import dev.whoami.architecture.planted.world.LooksOut;
import java.io.IOException;

/** Breaks the rule: of the outside a simulator may know processes, and nothing else. */
final class LabSeesWorld {
  private LabSeesWorld() {}

  static String look() throws IOException {
    return LooksOut.look();
  }
}
