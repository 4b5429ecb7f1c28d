package dev.whoami.trial.attach;

import dev.whoami.trial.attach.AttachFailure.Kind;
import dev.whoami.world.ProcessOpen;
import dev.whoami.world.file.HeldFolder;
import dev.whoami.world.file.OwnerAndMode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The way from the root folder of a process to its /tmp, through which whoami attaches. First each
 * folder is opened and held; only then the process and the open folders are judged. So it does not
 * matter what the process does in between, or which process has its number by then.
 *
 * <p>The JVM finds whoami's files in /tmp by name, and runs them with the application's rights. So
 * no user except root, this one and the JVM's may be able to replace them.
 */
final class TargetTmp implements Closeable {
  private static final int MOST_LINKS = 40;

  private final long user;
  private final Deque<HeldFolder> folders = new ArrayDeque<>();

  /** The names of these folders, without the root. */
  private final Deque<String> names = new ArrayDeque<>();

  private final Deque<String> left = new ArrayDeque<>();
  private final List<String> dangers = new ArrayList<>();

  private TargetTmp(long user) {
    this.user = user;
  }

  /** What has to hold for the process once its folders are open. */
  interface Requirement {
    void check() throws AttachFailure;
  }

  /** Held open; an IOException where it cannot be opened, or not within this time. */
  static HeldFolder of(TargetProcess target, Duration limit) throws IOException, AttachFailure {
    return of(
        () -> ProcessOpen.of(target.pid(), limit, () -> walked(target.root(), target.user())),
        target::requireThatItsFilesAreSafe);
  }

  /** The tmp below a root folder, for a process of this user that meets a requirement. */
  static HeldFolder of(Path root, long user, Requirement process)
      throws IOException, AttachFailure {
    return of(() -> walked(root, user), process);
  }

  private interface Opening {
    TargetTmp open() throws IOException;
  }

  private static HeldFolder of(Opening way, Requirement process) throws IOException, AttachFailure {
    try (TargetTmp opened = way.open()) {
      process.check();
      opened.requireNoDanger();
      return opened.folders.pop();
    } catch (IOException failed) {
      // What is wrong with the process is the better reason.
      process.check();
      throw failed;
    }
  }

  private static TargetTmp walked(Path root, long user) throws IOException {
    TargetTmp way = new TargetTmp(user);
    try {
      way.enter(HeldFolder.at(root));
      way.push(Paths.get("tmp"));
      way.walk();
      return way;
    } catch (IOException | RuntimeException failed) {
      way.close();
      throw failed;
    }
  }

  private void push(Path more) {
    for (int i = more.getNameCount() - 1; i >= 0; i--) {
      left.push(more.getName(i).toString());
    }
  }

  /** Links are followed here and not by the kernel, so that none leads out of the root folder. */
  private void walk() throws IOException {
    for (int links = 0; !left.isEmpty(); ) {
      String name = left.pop();
      HeldFolder at = folders.element();
      if (name.equals("..")) {
        goUp();
      } else if (at.attributes(name).isSymbolicLink()) {
        if (++links > MOST_LINKS) {
          throw new FileSystemLoopException(name);
        }
        follow(at.path().resolve(name), name);
      } else if (!name.equals(".")) {
        names.addLast(name);
        enter(at.child(name));
      }
    }
  }

  private void enter(HeldFolder folder) throws IOException {
    folders.push(folder);
    OwnerAndMode its = folder.owner();
    judgeOwner(its, called());
    if (its.isForOthersToChange()) {
      dangers.add(called() + " can be written by others and lacks the sticky bit");
    }
  }

  /** The folder that it is in is judged already: only its owner can exchange it. */
  private void follow(Path link, String name) throws IOException {
    judgeOwner(OwnerAndMode.at(link, LinkOption.NOFOLLOW_LINKS), Paths.get(called(), name) + "");
    Path target = Files.readSymbolicLink(link);
    while (target.isAbsolute() && !names.isEmpty()) {
      goUp();
    }
    push(target);
  }

  private void goUp() throws IOException {
    if (!names.isEmpty()) {
      names.removeLast();
      folders.pop().close();
    }
  }

  private String called() {
    return "/" + String.join("/", names);
  }

  private void judgeOwner(OwnerAndMode its, String name) throws IOException {
    if (its.isOfAnotherUser() && its.user() != user) {
      dangers.add(name + " belongs to user " + its.user());
    }
  }

  private void requireNoDanger() throws AttachFailure {
    if (!dangers.isEmpty()) {
      throw new AttachFailure(
          Kind.NO_FOLDER,
          "another user could exchange what whoami puts into the /tmp of that process, and have it"
              + " run there: "
              + dangers.get(dangers.size() - 1)
              + ". As root, run in its container: chown root:root /tmp && chmod 1777 /tmp");
    }
  }

  @Override
  public void close() throws IOException {
    while (!folders.isEmpty()) {
      folders.pop().close();
    }
  }
}
