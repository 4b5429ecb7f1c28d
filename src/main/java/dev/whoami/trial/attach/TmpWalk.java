package dev.whoami.trial.attach;

import dev.whoami.world.file.HeldFolder;
import dev.whoami.world.file.OwnerAndMode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The way from a root folder to its /tmp. Each folder is held open before it is judged: no user
 * except root, this one and the one of the process may be able to exchange what is in it.
 */
final class TmpWalk implements Closeable {
  private static final int MOST_LINKS = 40;

  private final long user;
  private final Deque<HeldFolder> folders = new ArrayDeque<>();

  /** The names of these folders, without the root. */
  private final Deque<String> names = new ArrayDeque<>();

  private final Deque<String> left = new ArrayDeque<>();
  private final List<String> dangers = new ArrayList<>();

  private TmpWalk(long user) {
    this.user = user;
  }

  static TmpWalk below(Path root, long user) throws IOException {
    TmpWalk way = new TmpWalk(user);
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

  /** The link's folder was judged before, so only the link's owner can exchange the link. */
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

  /** The folder that another user could exchange; the one nearest to /tmp if there are several. */
  Optional<String> danger() {
    return dangers.isEmpty() ? Optional.empty() : Optional.of(dangers.get(dangers.size() - 1));
  }

  /** The folder at the end, which stays open when this is closed. */
  HeldFolder taken() {
    return folders.pop();
  }

  @Override
  public void close() throws IOException {
    while (!folders.isEmpty()) {
      folders.pop().close();
    }
  }
}
