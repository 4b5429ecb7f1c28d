package dev.whoami.world.file;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Walks from the root to the place where a file will be written, folder by folder. */
final class OutputWalk {
  /** The folder itself, as an entry of it. */
  static final Path ITSELF = Paths.get(".");

  private static final int MOST_LINKS = 40;

  /** The files that a process has open, each as a link that the kernel made. */
  private static final Pattern OPEN_FILES = Pattern.compile("/proc/\\d+(/task/\\d+)?/fd");

  private final Path path;
  private final Collection<Path> trees;
  private final Deque<Path> left = new ArrayDeque<>();

  OutputWalk(Path path, Collection<Path> trees) {
    this.path = path;
    this.trees = trees;
  }

  static boolean isUpward(Path name) {
    return name.toString().equals(".") || name.toString().equals("..");
  }

  OutputPlace toEnd() throws IOException {
    push(path);
    Path called = root(path);
    OutputFolder at = held(called);
    try {
      for (int links = 0; !left.isEmpty(); ) {
        Path next = left.pop();
        if (isLink(at, called, next)) {
          Path folder = at.path();
          requireOurs(folder, called, next);
          Path target = Files.readSymbolicLink(folder.resolve(next));
          if (++links > MOST_LINKS) {
            throw new FileSystemLoopException(path.toString());
          }
          push(target);
          if (target.isAbsolute()) {
            at.close();
            called = root(target);
            at = held(called);
          }
        } else if (left.isEmpty() && !isUpward(next)) {
          return isOpenFile(called) ? OutputPlace.ofOpenFile(at, next) : OutputPlace.in(at, next);
        } else {
          at = entered(at, next);
          called = called.resolve(next).normalize();
        }
      }
      return OutputPlace.in(at, ITSELF);
    } catch (IOException | RuntimeException failed) {
      at.close();
      throw failed;
    }
  }

  private void push(Path more) {
    List<Path> all = new ArrayList<>();
    more.forEach(all::add);
    Collections.reverse(all);
    all.forEach(left::push);
  }

  private static Path root(Path path) {
    Path root = path.getRoot();
    return root == null ? Paths.get("/") : root;
  }

  private static OutputFolder held(Path root) {
    try {
      return HeldFolder.at(root);
    } catch (IOException notHeld) {
      return new NamedFolder(root);
    }
  }

  private static OutputFolder entered(OutputFolder at, Path name) throws IOException {
    OutputFolder child = at.child(name.toString());
    at.close();
    return child;
  }

  private static boolean isOpenFile(Path folder) {
    return OPEN_FILES.matcher(folder.toString()).matches();
  }

  /** A link of the kernel to an open file counts as that file, because it has no other name. */
  private boolean isLink(OutputFolder at, Path called, Path name) throws IOException {
    if (isUpward(name) || (left.isEmpty() && isOpenFile(called))) {
      return false;
    }
    try {
      return at.attributes(name.toString()).isSymbolicLink();
    } catch (NoSuchFileException missing) {
      if (left.isEmpty()) {
        return false;
      }
      throw missing;
    }
  }

  /** A link is trusted if this user or root made it, and no other user can replace it. */
  private void requireOurs(Path folder, Path called, Path name) throws IOException {
    String link = called.resolve(name).toString();
    for (Path each : trees) {
      if (called.startsWith(each)) {
        throw new LinkRefusedException(
            link,
            "is a link in the folder that is checked, and the author of the files can make such a"
                + " link");
      }
    }
    try {
      if (OwnerAndMode.at(folder.resolve(name), LinkOption.NOFOLLOW_LINKS).isOfAnotherUser()) {
        throw new LinkRefusedException(link, "is a link that another user put there");
      }
      OwnerAndMode its = OwnerAndMode.at(folder);
      if (its.isOfAnotherUser() || its.isForOthersToChange()) {
        throw new LinkRefusedException(link, "is a link that another user can exchange");
      }
    } catch (UnsupportedOperationException | IllegalArgumentException noUsers) {
      // On Windows, users lack the right to create a link.
      return;
    }
  }
}
