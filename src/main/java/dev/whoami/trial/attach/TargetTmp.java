package dev.whoami.trial.attach;

import dev.whoami.trial.attach.AttachFailure.Kind;
import dev.whoami.world.file.OwnerAndMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The /tmp of a JVM, through which whoami attaches. The JVM finds whoami's files there by name, and
 * runs them with the application's rights. So no user except root, this one and the JVM's may be
 * able to replace them.
 */
final class TargetTmp {
  private final Path path;

  private TargetTmp(Path path) {
    this.path = path;
  }

  static TargetTmp of(TargetProcess target) throws IOException, AttachFailure {
    Path tmp = target.root().resolve("tmp");
    Path here = target.namespaces().hasOwnFiles() ? tmp : tmp.toRealPath();
    Path top = target.namespaces().hasOwnFiles() ? target.root() : here.getRoot();
    Optional<String> danger = danger(top, here, target.user());
    if (danger.isPresent()) {
      throw new AttachFailure(
          Kind.NO_FOLDER,
          "another user could exchange what whoami puts into the /tmp of that process, and have it"
              + " run there: "
              + danger.get()
              + ". As root, run in its container: chown root:root /tmp && chmod 1777 /tmp");
    }
    return new TargetTmp(here);
  }

  /** Why another user could exchange what is in this folder, by those from the top down to it. */
  static Optional<String> danger(Path top, Path folder, long user) throws IOException {
    for (Path each = folder; each != null && each.startsWith(top); each = each.getParent()) {
      String name = "/" + top.relativize(each);
      // A link is followed, since /proc/N/root is one.
      OwnerAndMode its = OwnerAndMode.at(each);
      long owner = its.user();
      if (owner != 0 && owner != user && owner != PrivateFolder.ownUser()) {
        return Optional.of(name + " belongs to user " + owner);
      }
      if (its.isForOthersToChange()) {
        return Optional.of(name + " can be written by others and lacks the sticky bit");
      }
    }
    return Optional.empty();
  }

  /** As this process sees it, and not a link. */
  Path path() {
    return path;
  }
}
