package dev.whoami.world.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A file, a folder or a link in a folder. */
public final class FolderEntry {
  private final String name;
  private final boolean folder;
  private final boolean file;
  private final boolean link;
  private final boolean reachable;

  private FolderEntry(Path path, boolean folder, boolean file, boolean link) {
    this.name = String.valueOf(path.getFileName());
    this.reachable = leadsBack(path);
    this.folder = folder;
    this.file = file;
    this.link = link;
  }

  /** The entries of a folder, sorted by name; empty if it cannot be listed. */
  public static Optional<List<FolderEntry>> in(String folder) {
    List<FolderEntry> all = new ArrayList<>();
    try (DirectoryStream<Path> entries = BoundedFolder.opened(Paths.get(folder))) {
      for (Path each : entries) {
        all.add(of(each));
      }
    } catch (InvalidPathException | IOException | DirectoryIteratorException failed) {
      return Optional.empty();
    }
    all.sort(Comparator.comparing(FolderEntry::name));
    return Optional.of(Collections.unmodifiableList(all));
  }

  private static FolderEntry of(Path path) {
    try {
      BasicFileAttributes is =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      boolean isFile = is.isSymbolicLink() ? Files.isRegularFile(path) : is.isRegularFile();
      return new FolderEntry(path, is.isDirectory(), isFile, is.isSymbolicLink());
    } catch (IOException gone) {
      return new FolderEntry(path, false, false, false);
    }
  }

  /** Java reads a name in the encoding of the locale. In the locale C it reads only ASCII. */
  private static boolean leadsBack(Path path) {
    try {
      return Paths.get(path.toString()).equals(path);
    } catch (InvalidPathException unwritable) {
      return false;
    }
  }

  /** Whether a path leads to a folder, through links or directly. */
  public static boolean isFolder(String path) {
    return InputKind.of(path) == InputKind.FOLDER;
  }

  /** Whether a path leads to anything that exists. */
  public static boolean exists(String path) {
    try {
      return Files.exists(Paths.get(path));
    } catch (InvalidPathException none) {
      return false;
    }
  }

  /**
   * Whether nothing has that name, not even a broken link. False if a folder above it may not be
   * searched, or this locale cannot write the name.
   */
  public static boolean isMissing(String path) {
    try {
      return Files.notExists(Paths.get(path), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException unwritable) {
      // No file has a NUL in its name.
      return path.indexOf('\0') >= 0;
    }
  }

  public String name() {
    return name;
  }

  /** Whether it is a folder itself, and not a link to one. */
  public boolean isFolder() {
    return folder;
  }

  /** Whether it is a file, or a link to one. */
  public boolean isFile() {
    return file;
  }

  /** Whether the text of its name leads to it. */
  public boolean isReachable() {
    return reachable;
  }

  public boolean isLink() {
    return link;
  }
}
