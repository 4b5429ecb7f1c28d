package dev.whoami.world.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Map;
import java.util.Objects;

/** Owner, group, mode and inode of a file or a folder, as the kernel has them. */
public final class OwnerAndMode {
  private static final String ALL = "unix:uid,gid,mode,fileKey";

  private static final int KIND = 0170000;
  private static final int REGULAR = 0100000;
  private static final int STICKY = 01000;
  private static final int FOR_OTHERS = 0022;

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

  /** In one look; of a link itself with {@code NOFOLLOW_LINKS}. */
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

  /** Its kind and its rights, as in stat's st_mode. */
  public int mode() {
    return mode;
  }

  /** The effective user of this process. */
  public static long thisUser() throws IOException {
    Path self = Paths.get("/proc/self");
    // Outside of Linux, the owner of the home folder stands for this user.
    Path own = Files.exists(self) ? self : Paths.get(System.getProperty("user.home", "."));
    return ((Number) Files.getAttribute(own, "unix:uid")).longValue();
  }

  /** Whether others than its owner can write to it. */
  public boolean isForOthersToWrite() {
    return (mode & FOR_OTHERS) != 0;
  }

  /** Whether others than its owner can put any name in this folder in place of another. */
  public boolean isForOthersToChange() {
    return isForOthersToWrite() && (mode & STICKY) == 0;
  }

  public boolean isRegularFile() {
    return (mode & KIND) == REGULAR;
  }

  /** Whether it is the same file as the one with this key, under whatever name. */
  boolean isInode(Object key) {
    return inode.equals(key);
  }
}
