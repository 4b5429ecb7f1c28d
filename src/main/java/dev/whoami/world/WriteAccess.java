package dev.whoami.world;

/**
 * Who can change what is at a path: this user and root alone, or somebody else as well. What counts
 * is the owner and the mode of the file and of every folder above it, of symbolic links too.
 */
public final class WriteAccess {
  /** Who can change it beside this user and root. */
  public enum By {
    NOBODY_ELSE,
    /** A place on the way belongs to another user. */
    ANOTHER_USER,
    ITS_GROUP,
    EVERYBODY,
    /** It does not exist, and nobody else can make it. */
    MISSING,
    /** It cannot be looked at. */
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

  /** Only this user and root can change it; the path is without a symbolic link. */
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

  static WriteAccess unknown(String place, String why) {
    return new WriteAccess(By.UNKNOWN, place, why);
  }

  public By by() {
    return by;
  }

  /** Whether it exists, and nobody but this user and root can change it. */
  public boolean isOurs() {
    return by == By.NOBODY_ELSE;
  }

  /** The path without a symbolic link, to be used; else the place that somebody can change. */
  public String path() {
    return path;
  }

  /** Of what is not ours, the place and the reason: "/tmp/lib can be written by every user". */
  @Override
  public String toString() {
    return Redaction.path(path) + " " + why;
  }
}
