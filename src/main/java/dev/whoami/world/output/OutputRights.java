package dev.whoami.world.output;

import dev.whoami.world.file.OwnerAndMode;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Checks whether another user can change what a name leads to before it is opened. */
final class OutputRights {
  private OutputRights() {}

  /**
   * Whether no other user can replace the file by another one, or by a pipe, whose open waits
   * without end. In a sticky folder that holds for a file of root or of this user.
   */
  static boolean isFixed(Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      return false;
    }
    OwnerAndMode folder = OwnerAndMode.at(parent);
    if (folder.isOfAnotherUser() || folder.isForOthersToChange()) {
      return false;
    }
    return !folder.isForOthersToWrite()
        || !OwnerAndMode.at(file, LinkOption.NOFOLLOW_LINKS).isOfAnotherUser();
  }
}
