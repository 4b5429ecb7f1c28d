package dev.whoami.world.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;

/** The kind of file that a name from the user leads to. */
public enum InputKind {
  STANDARD_INPUT(-1, ""),
  PIPE(0010000, ""),
  FOLDER(0040000, "is a folder, not a file; name the files in it"),
  DEVICE(0020000, "is a device, not a file; name a file, or - for standard input"),
  DISK(0060000, "is a device, not a file; name a file, or - for standard input"),
  EMPTY_NAME(-1, "is an empty name; a variable of the shell may not be set"),
  SOCKET(0140000, "is a socket, not a file; name a file, or - for standard input"),
  /** A file, or something whose kind is unknown until it is opened. */
  FILE(0100000, "");

  private static final int KINDS = 0170000;

  /** The bits in st_mode, see inode(7). */
  private final int bits;

  private final String whyNot;

  InputKind(int bits, String whyNot) {
    this.bits = bits;
    this.whyNot = whyNot;
  }

  /** Follows links; "-" is standard input. */
  public static InputKind of(String name) {
    if (name.equals("-")) {
      return STANDARD_INPUT;
    }
    if (name.isEmpty()) {
      return EMPTY_NAME;
    }
    try {
      Path path = Paths.get(name);
      return Files.isRegularFile(path) || !Files.exists(path) ? FILE : ofOther(path);
    } catch (InvalidPathException none) {
      return FILE;
    }
  }

  private static InputKind ofOther(Path path) {
    try {
      int mode = (Integer) Files.getAttribute(path, "unix:mode");
      for (InputKind each : values()) {
        if (each.bits == (mode & KINDS)) {
          return each;
        }
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException noSuchView) {
      return Files.isDirectory(path) ? FOLDER : FILE;
    }
    return FILE;
  }

  /** Why whoami does not read such a file, as one clause; empty if it does. */
  String whyNot() {
    return whyNot;
  }
}
