package dev.whoami.world.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * A path below another root folder. A symbolic link is resolved inside that root, so that an
 * absolute link does not lead out of it.
 */
final class RootedPath {
  private static final int MOST_LINKS = 40;

  private RootedPath() {}

  /**
   * The path that this process can open. If links are circular, it is the unresolved path below the
   * root.
   */
  static String resolve(String root, String path) {
    Path top = Paths.get(root);
    try {
      return follow(top, Paths.get("/").resolve(path).normalize());
    } catch (InvalidPathException invalid) {
      return root + "/" + path;
    }
  }

  private static String follow(Path top, Path path) {
    Deque<Path> left = new ArrayDeque<>();
    path.forEach(left::add);
    Path done = Paths.get("/");
    int links = 0;
    while (!left.isEmpty()) {
      Path name = left.pop();
      if (name.toString().equals("..")) {
        done = done.getParent() == null ? done : done.getParent();
        continue;
      }
      Path target = links < MOST_LINKS ? target(top, done.resolve(name)) : name;
      if (target.equals(name)) {
        done = done.resolve(name);
        continue;
      }
      links++;
      done = target.isAbsolute() ? Paths.get("/") : done;
      push(left, target);
    }
    return below(top, done).toString();
  }

  /** The target of a link; the path itself if it is not a link. */
  private static Path target(Path top, Path path) {
    Path real = below(top, path);
    Path name = Paths.get(String.valueOf(path.getFileName()));
    try {
      return Files.isSymbolicLink(real) ? Files.readSymbolicLink(real) : name;
    } catch (IOException unreadable) {
      return name;
    }
  }

  private static void push(Deque<Path> left, Path target) {
    Deque<Path> reversed = new ArrayDeque<>();
    target.forEach(reversed::push);
    for (Iterator<Path> each = reversed.iterator(); each.hasNext(); ) {
      Path name = each.next();
      if (!name.toString().equals(".") && !name.toString().isEmpty()) {
        left.push(name);
      }
    }
  }

  private static Path below(Path top, Path path) {
    return path.getNameCount() == 0 ? top : top.resolve(Paths.get("/").relativize(path));
  }
}
