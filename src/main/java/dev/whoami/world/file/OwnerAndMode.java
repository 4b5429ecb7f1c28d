package dev.whoami.world.file;

import dev.whoami.world.process.ProcessUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Owner, group, mode and inode of a file or a folder, as the kernel has them. */
public final class OwnerAndMode {
  private static final String ALL = "unix:uid,gid,mode,fileKey";

  private static final int KIND = 0170000;
  private static final int SOCKET = 0140000;
  private static final int LINK = 0120000;
  private static final int REGULAR = 0100000;
  private static final int FOLDER = 0040000;
  private static final int PIPE = 0010000;
  private static final int STICKY = 01000;
  private static final int FOR_OTHERS = 0077;
  private static final int TO_WRITE = 0022;
  private static final int FOR_EVERYBODY_TO_WRITE = 0002;

  private final long user;
  private final long group;
  private final int mode;
  private final Object inode;

  private OwnerAndMode(long user, long group, int mode, Object inode) {
    this.user = user;
    this.group = group;
    this.mode = mode;
    this.inode = inode;
  }

  /** Reads all of them at once; for the link itself with {@code NOFOLLOW_LINKS}. */
  public static OwnerAndMode at(Path path, LinkOption... options) throws IOException {
    Map<String, Object> all = Files.readAttributes(path, ALL, options);
    return new OwnerAndMode(
        number(all, "uid"), number(all, "gid"), (int) number(all, "mode"), value(all, "fileKey"));
  }

  private static long number(Map<String, Object> all, String name) {
    return ((Number) value(all, name)).longValue();
  }

  private static Object value(Map<String, Object> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }

  public long user() {
    return user;
  }

  public long group() {
    return group;
  }

  /** The kind and the permissions, as in st_mode of stat(2). */
  public int mode() {
    return mode;
  }

  /** The effective user of this process. */
  public static long thisUser() throws IOException {
    Reading status = BoundedFile.read("/proc/self/status");
    Optional<ProcessUser> user = ProcessUser.in(status.text());
    // Outside of Linux, the owner of the home folder stands for this user.
    return user.isPresent()
        ? user.get().effective()
        : at(Paths.get(System.getProperty("user.home", "."))).user();
  }

  /** Whether its owner, who can change it freely, is neither this user nor root. */
  public boolean isOfAnotherUser() throws IOException {
    return user != 0 && user != thisUser();
  }

  /** Whether only its owner has any permission. */
  public boolean isClosedToOthers() {
    return (mode & FOR_OTHERS) == 0;
  }

  /** Whether users other than its owner can write to it. */
  public boolean isForOthersToWrite() {
    return (mode & TO_WRITE) != 0;
  }

  /** Whether every user can write to it. */
  public boolean isForEverybodyToWrite() {
    return (mode & FOR_EVERYBODY_TO_WRITE) != 0;
  }

  /** Whether users other than its owner can replace any entry of this folder. */
  public boolean isForOthersToChange() {
    return isForOthersToWrite() && (mode & STICKY) == 0;
  }

  /** Whether it is a folder like /tmp, in which only the owner of an entry can remove it. */
  boolean isStickyFolder() {
    return is(FOLDER) && (mode & STICKY) != 0;
  }

  public boolean isRegularFile() {
    return is(REGULAR);
  }

  boolean isLink() {
    return is(LINK);
  }

  public boolean isPipe() {
    return is(PIPE);
  }

  public boolean isSocket() {
    return is(SOCKET);
  }

  private boolean is(int kind) {
    return (mode & KIND) == kind;
  }

  /** Whether it is the file with this key, under whatever name. */
  boolean isInode(Object key) {
    return inode.equals(key);
  }
}
