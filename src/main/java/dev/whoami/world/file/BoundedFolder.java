package dev.whoami.world.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;

/** Lists the names in a folder up to a limit, and says why where it cannot. */
public final class BoundedFolder {
  private BoundedFolder() {}

  public static Listing list(String name, int limit) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(Paths.get(name))) {
      return list(entries, limit);
    } catch (InvalidPathException | IOException failure) {
      return Listing.none(status(failure));
    }
  }

  /** Lists the names in an open folder. */
  public static Listing list(DirectoryStream<Path> entries, int limit) {
    List<String> names = new ArrayList<>();
    try {
      for (Path each : entries) {
        names.add(name(each));
        if (names.size() > limit) {
          break;
        }
      }
      return Listing.of(names, limit);
    } catch (DirectoryIteratorException failure) {
      return Listing.none(status(failure));
    }
  }

  /** The last part of the path. Java would first find all parts of hundreds of paths. */
  private static String name(Path entry) {
    String path = entry.toString();
    return path.substring(path.lastIndexOf(File.separatorChar) + 1);
  }

  /** The path with all symbolic links resolved. */
  public static Reading realPath(String name) {
    try {
      return Reading.present(Paths.get(name).toRealPath().toString());
    } catch (InvalidPathException | IOException failure) {
      return Reading.none(status(failure));
    }
  }

  /** The target of a symbolic link. */
  public static Reading link(String name) {
    try {
      return Reading.present(Files.readSymbolicLink(Paths.get(name)).toString());
    } catch (InvalidPathException | IOException failure) {
      return Reading.none(status(failure));
    }
  }

  public static Reading.Status status(Exception failure) {
    if (failure instanceof NotRegularFileException) {
      return Reading.Status.NOT_A_FILE;
    }
    if (failure instanceof NoSuchFileException || failure instanceof InvalidPathException) {
      return Reading.Status.MISSING;
    }
    if (failure instanceof OwnerNotTrustedException) {
      return Reading.Status.NOT_TRUSTED;
    }
    if (failure instanceof AccessDeniedException) {
      return Reading.Status.DENIED;
    }
    if (failure instanceof NotDirectoryException) {
      return Reading.Status.NOT_A_FOLDER;
    }
    return failure instanceof FileSystemLoopException
        ? Reading.Status.MISSING
        : Reading.Status.UNREADABLE;
  }
}
