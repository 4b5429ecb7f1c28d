package dev.whoami.world.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds out who can change a file. Every part of the path is checked, and links are followed one by
 * one. So the resolved path cannot change between the check and its use.
 */
public final class FileOwners {
  private static final int MOST_LINKS = 40;
  private static final int MOST_FILES = 10_000;

  private final long user;

  private FileOwners(long user) {
    this.user = user;
  }

  /** Finds owners for the user of this process. */
  public static FileOwners ofThisUser() {
    try {
      return new FileOwners(OwnerAndMode.thisUser());
    } catch (IOException | UnsupportedOperationException unknown) {
      return new FileOwners(0);
    }
  }

  /** For a file, who can write to it; for a folder, who can create files in it. */
  public WriteAccess of(String name) {
    try {
      return walk(Paths.get("/").resolve(name));
    } catch (IOException | InvalidPathException | UnsupportedOperationException unknown) {
      return WriteAccess.unknown(name, "has an unknown owner");
    }
  }

  /** Which users can write to a file, or to a folder and everything in it. */
  public WriteAccess within(String name) {
    WriteAccess top = of(name);
    if (!top.isOurs() || !Files.isDirectory(Paths.get(top.path()))) {
      return top;
    }
    Deque<Path> left = new ArrayDeque<>();
    left.add(Paths.get(top.path()));
    for (int files = 0; !left.isEmpty(); ) {
      for (Path each : children(left.pop())) {
        if (++files > MOST_FILES) {
          return WriteAccess.unknown(top.path(), "holds too many files to look at each");
        }
        WriteAccess its = of(each.toString());
        if (!its.isOurs() && its.by() != WriteAccess.By.MISSING) {
          return its;
        }
        if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
          left.push(each);
        }
      }
    }
    return top;
  }

  private static List<Path> children(Path folder) {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> all = BoundedFolder.opened(folder)) {
      for (Path each : all) {
        children.add(folder.resolve(each.getFileName()));
        if (children.size() > MOST_FILES) {
          break;
        }
      }
    } catch (IOException | DirectoryIteratorException closed) {
      // Its children are not checked: Java cannot load anything from a folder that cannot be
      // listed.
      return children;
    }
    return children;
  }

  private WriteAccess walk(Path path) throws IOException {
    Deque<Path> left = new ArrayDeque<>();
    path.forEach(left::add);
    Path done = Paths.get("/");
    int links = 0;
    Optional<WriteAccess> bad = judge(done, left.isEmpty());
    while (!left.isEmpty() && !bad.isPresent()) {
      Path next = done.resolve(left.pop()).normalize();
      if (Files.notExists(next, LinkOption.NOFOLLOW_LINKS)) {
        // Anyone who can write to the nearest existing folder can create it, whether the folder is
        // sticky or not.
        bad = judge(done, true);
        return bad.orElse(WriteAccess.missing(path.toString()));
      }
      OwnerAndMode its = look(next);
      if (!its.isLink()) {
        done = next;
        bad = judge(done, left.isEmpty());
        continue;
      }
      bad = ++links > MOST_LINKS ? Optional.of(circle(path)) : judgeOwner(next, its);
      Path target = Files.readSymbolicLink(next);
      done = target.isAbsolute() ? Paths.get("/") : done;
      List<Path> names = new ArrayList<>();
      target.forEach(names::add);
      for (int i = names.size() - 1; i >= 0; i--) {
        left.push(names.get(i));
      }
      bad = bad.isPresent() || !left.isEmpty() ? bad : judge(done, true);
    }
    return bad.isPresent() ? bad.get() : WriteAccess.ours(done.toString());
  }

  private static WriteAccess circle(Path path) {
    return WriteAccess.unknown(path.toString(), "is a link that leads in a circle");
  }

  /** In a sticky folder on the path, such as /tmp, only the owner of an entry can remove it. */
  private Optional<WriteAccess> judge(Path path, boolean isLast) throws IOException {
    OwnerAndMode its = look(path);
    Optional<WriteAccess> owner = judgeOwner(path, its);
    boolean isSafe = !isLast && its.isStickyFolder();
    if (owner.isPresent() || isSafe || !its.isForOthersToWrite()) {
      return owner;
    }
    String place = path.toString();
    return Optional.of(
        its.isForEverybodyToWrite() ? WriteAccess.ofEverybody(place) : WriteAccess.ofGroup(place));
  }

  private Optional<WriteAccess> judgeOwner(Path path, OwnerAndMode its) {
    return its.user() == 0 || its.user() == user
        ? Optional.empty()
        : Optional.of(WriteAccess.ofUser(path.toString(), its.user()));
  }

  private static OwnerAndMode look(Path path) throws IOException {
    return OwnerAndMode.at(path, LinkOption.NOFOLLOW_LINKS);
  }
}
