package dev.whoami.world.file;

import dev.whoami.world.secret.Redaction;

/**
 * Who can change the file at a path: only this user and root, or other users as well. It depends on
 * the owner and mode of the file, of every folder above it, and of symbolic links.
 */
public final class WriteAccess {
  /** The users except this one and root who can change it. */
  public enum By {
    NOBODY_ELSE,
    /** A folder on the path belongs to another user. */
    ANOTHER_USER,
    ITS_GROUP,
    EVERYBODY,
    /** The path does not exist, and no other user can create it. */
    MISSING,
    /** The path cannot be checked. */
    UNKNOWN
  }

  private final By by;
  private final String path;
  private final String why;

  private WriteAccess(By by, String path, String why) {
    this.by = by;
    this.path = path;
    this.why = why;
  }

  /** Only this user and root can change the file; its path has no symbolic link. */
  static WriteAccess ours(String path) {
    return new WriteAccess(By.NOBODY_ELSE, path, "");
  }

  static WriteAccess ofUser(String place, long user) {
    return new WriteAccess(By.ANOTHER_USER, place, "belongs to user " + user);
  }

  static WriteAccess ofGroup(String place) {
    return new WriteAccess(By.ITS_GROUP, place, "can be written by its group");
  }

  static WriteAccess ofEverybody(String place) {
    return new WriteAccess(By.EVERYBODY, place, "can be written by every user");
  }

  static WriteAccess missing(String place) {
    return new WriteAccess(By.MISSING, place, "does not exist");
  }

  public static WriteAccess unknown(String place, String why) {
    return new WriteAccess(By.UNKNOWN, place, why);
  }

  public By by() {
    return by;
  }

  /** Whether it exists and only this user and root can change it. */
  public boolean isOurs() {
    return by == By.NOBODY_ELSE;
  }

  /** The path to use, without symbolic links; or the place that another user can change. */
  public String path() {
    return path;
  }

  /** The path that others can write to, and the reason: "/tmp/lib can be written by every user". */
  @Override
  public String toString() {
    return Redaction.path(path) + " " + why;
  }
}
