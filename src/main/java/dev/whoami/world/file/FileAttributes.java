package dev.whoami.world.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Owner, group and mode of a file as the kernel has them, of a link itself where it is one. */
public final class FileAttributes {
  private FileAttributes() {}

  public static long user(Path path) throws IOException {
    return attribute(path, "uid");
  }

  static long group(Path path) throws IOException {
    return attribute(path, "gid");
  }

  /** Its kind and its rights, as in stat's st_mode. */
  public static int mode(Path path) throws IOException {
    return (int) attribute(path, "mode");
  }

  private static long attribute(Path path, String name) throws IOException {
    Object value = Files.getAttribute(path, "unix:" + name, LinkOption.NOFOLLOW_LINKS);
    return ((Number) value).longValue();
  }
}
