package dev.whoami.trial.attach;

import dev.whoami.trial.attach.AttachFailure.Kind;
import dev.whoami.world.ProcessOpen;
import dev.whoami.world.file.HeldFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Opens the /tmp of a JVM, through which whoami attaches. First it is opened and held; only then
 * the process and the open folders are judged. So it does not matter what the process does in
 * between, or which process has its number by then.
 *
 * <p>The JVM finds whoami's files in /tmp by name, and runs them with the application's rights. So
 * no user except root, this one and the JVM's may be able to replace them.
 */
final class TargetTmp {
  private TargetTmp() {}

  /** What has to hold for the process once its folders are open. */
  interface Requirement {
    void check() throws AttachFailure;
  }

  /**
   * Opens the folder and holds it. Throws an IOException if it cannot be opened within the limit.
   */
  static HeldFolder of(TargetProcess target, Duration limit) throws IOException, AttachFailure {
    return of(
        () ->
            ProcessOpen.of(target.pid(), limit, () -> TmpWalk.below(target.root(), target.user())),
        target::requireThatItsFilesAreSafe);
  }

  /** The tmp below a root folder, for a process of this user that meets a requirement. */
  static HeldFolder of(Path root, long user, Requirement process)
      throws IOException, AttachFailure {
    return of(() -> TmpWalk.below(root, user), process);
  }

  private interface Opening {
    TmpWalk open() throws IOException;
  }

  private static HeldFolder of(Opening way, Requirement process) throws IOException, AttachFailure {
    try (TmpWalk opened = way.open()) {
      process.check();
      requireNone(opened.danger());
      return opened.taken();
    } catch (IOException failed) {
      // If the process fails the check as well, that is the better reason.
      process.check();
      throw failed;
    }
  }

  private static void requireNone(Optional<String> danger) throws AttachFailure {
    if (danger.isPresent()) {
      throw new AttachFailure(
          Kind.NO_FOLDER,
          "another user could exchange what whoami puts into the /tmp of that process, and have it"
              + " run there: "
              + danger.get()
              + ". As root, run in its container: chown root:root /tmp && chmod 1777 /tmp");
    }
  }
}
