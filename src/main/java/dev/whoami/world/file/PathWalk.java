package dev.whoami.world.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The path to a file below a root folder. Each folder is opened by its name in the one before it,
 * and checked while it is open. Not the kernel but whoami follows the links. So none leads out of
 * the root folder, even if another user creates one during the walk.
 */
final class PathWalk implements Closeable {
  private static final int MOST_LINKS = 40;
  private static final String PROC = "/proc";

  private final long process;
  private final FileRights rights;
  private final Deque<WalkedFolder> folders = new ArrayDeque<>();
  private final Deque<String> left = new ArrayDeque<>();

  /** The name of the file in the last folder; empty if that folder is the end. */
  private final List<String> file = new ArrayList<>();

  private PathWalk(long process, FileRights rights) {
    this.process = process;
    this.rights = rights;
  }

  /**
   * Walks to an absolute path. Throws IOException if it does not exist, or a folder on it must not
   * be entered.
   */
  static PathWalk to(String path, Path root, long process, FileRights rights) throws IOException {
    PathWalk walk = new PathWalk(process, rights);
    try {
      walk.folders.push(WalkedFolder.root(OpenFolder.at(root)));
      walk.push(Paths.get(path));
      walk.walk();
      return walk;
    } catch (InvalidPathException noName) {
      walk.close();
      throw new NoSuchFileException(path);
    } catch (IOException | RuntimeException failed) {
      walk.close();
      throw failed;
    }
  }

  private void push(Path names) {
    List<String> all = new ArrayList<>();
    names.forEach(each -> all.add(each.toString()));
    for (int i = all.size() - 1; i >= 0; i--) {
      if (!all.get(i).equals(".") && !all.get(i).isEmpty()) {
        left.push(all.get(i));
      }
    }
  }

  private WalkedFolder last() {
    return folders.element();
  }

  private void walk() throws IOException {
    for (int links = 0; !left.isEmpty(); ) {
      String name = left.pop();
      if (name.equals("..")) {
        goUp();
      } else if (isProcess(name)) {
        enterProcess(name);
      } else {
        last().requireSearch(rights);
        BasicFileAttributes its = last().folder().attributes(name);
        if (isEnd(name, its)) {
          file.add(name);
        } else if (its.isSymbolicLink()) {
          if (++links > MOST_LINKS) {
            throw new FileSystemLoopException(last().path(name));
          }
          follow(name);
        } else {
          enter(name, its);
        }
      }
    }
  }

  private boolean isEnd(String name, BasicFileAttributes its) {
    boolean isProgram = last().isOfReader() && name.equals(PathEnd.PROGRAM);
    return left.isEmpty() && (isProgram || !(its.isDirectory() || its.isSymbolicLink()));
  }

  /** The folder of a process is below /proc, whichever folder was opened before it. */
  private void goUp() throws IOException {
    if (folders.size() == 1) {
      return;
    }
    WalkedFolder gone = folders.pop();
    gone.close();
    if (gone.isProcess() && !last().isAt(PROC)) {
      left.push("proc");
    }
  }

  /** Also true where the root folder has no /proc of its own. */
  private boolean isProcess(String name) {
    if (last().isAt(PROC)) {
      return ProcessFolder.isNamed(name);
    }
    String next = left.isEmpty() ? "" : left.element();
    return last().isAt("/") && name.equals("proc") && ProcessFolder.isNamed(next);
  }

  private void enterProcess(String name) throws IOException {
    String number = name.equals("proc") ? left.pop() : name;
    ProcessFolder entered = ProcessFolder.of(number, process);
    if (ProcessFolder.isThread(number)) {
      push(entered.mainThread());
    }
    WalkedFolder folder = WalkedFolder.of(entered, OpenFolder.at(entered.path()));
    folders.push(folder);
    if (entered.isOfWhoami(folder.folder())) {
      throw new AccessDeniedException(entered.path().toString());
    }
  }

  private void follow(String name) throws IOException {
    if (last().isOfReader() && name.equals("root")) {
      toRoot();
      return;
    }
    requireTrustedLink(name);
    Path target = last().folder().link(name);
    if (target.isAbsolute()) {
      toRoot();
    }
    push(target);
  }

  /** Checked before the link is read: from then on, no other user can replace it. */
  private void requireTrustedLink(String name) throws IOException {
    if (!rights.judgeLinks() || last().isOfReader()) {
      return;
    }
    boolean isTrusted = rights.trustOwner(last().folder().owner(name));
    for (WalkedFolder each : folders) {
      isTrusted &= rights.trustFolder(each.folder().owner());
    }
    if (!isTrusted) {
      throw new OwnerNotTrustedException(last().path(name));
    }
  }

  private void toRoot() throws IOException {
    while (folders.size() > 1) {
      folders.pop().close();
    }
  }

  private void enter(String name, BasicFileAttributes its) throws IOException {
    if (!its.isDirectory()) {
      throw new FileSystemException(last().path(name), null, "is not a folder");
    }
    WalkedFolder entered = last().with(name, opened(name));
    folders.push(entered);
    boolean isHidden = !entered.isInProcess() && ProcessFolder.isNamed(name);
    if (isHidden && ProcessFolder.isOne(entered.folder())) {
      // In another mount of /proc, the same pid can be another process.
      throw new AccessDeniedException(entered.path(""));
    }
  }

  private OpenFolder opened(String name) throws IOException {
    try {
      return last().folder().folder(name);
    } catch (AccessDeniedException unlisted) {
      if (rights.areOfKernel()) {
        return last().folder().unlisted(name);
      }
      throw unlisted;
    }
  }

  /** What the path leads to. It can be used until this walk is closed. */
  PathEnd end() {
    return new PathEnd(last(), file.isEmpty() ? "" : file.get(0), rights);
  }

  @Override
  public void close() throws IOException {
    while (!folders.isEmpty()) {
      folders.pop().close();
    }
  }
}
