package dev.whoami.world.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/** Lists the names in a folder up to a limit, and says why where it cannot. */
public final class BoundedFolder {
  private static final Path ITSELF = Paths.get(".");

  private BoundedFolder() {}

  public static Listing list(String name, int limit) {
    try (DirectoryStream<Path> entries = opened(Paths.get(name))) {
      return list(entries, limit);
    } catch (InvalidPathException | IOException failure) {
      return Listing.none(status(failure));
    }
  }

  /**
   * The names in a folder, links followed. Java opens a folder as it opens a file, and the open of
   * a pipe waits for its writer without end. No pipe has the name "." in it.
   */
  @SuppressWarnings("StreamResourceLeak") // The caller closes it.
  static DirectoryStream<Path> opened(Path folder) throws IOException {
    return Files.newDirectoryStream(folder.resolve(ITSELF));
  }

  /** A folder in an open one. A link or a pipe of that name is not followed or opened. */
  static SecureDirectoryStream<Path> opened(SecureDirectoryStream<Path> in, Path name)
      throws IOException {
    SecureDirectoryStream<Path> opened =
        in.newDirectoryStream(name.resolve(ITSELF), LinkOption.NOFOLLOW_LINKS);
    try {
      // While the folder is open, no other has its key.
      if (!key(opened).equals(key(in, name))) {
        throw new NotDirectoryException(name.toString());
      }
      return opened;
    } catch (IOException | RuntimeException failed) {
      opened.close();
      throw failed;
    }
  }

  private static Object key(SecureDirectoryStream<Path> open) throws IOException {
    return open.getFileAttributeView(BasicFileAttributeView.class).readAttributes().fileKey();
  }

  /** That of a link itself. */
  private static Object key(SecureDirectoryStream<Path> in, Path name) throws IOException {
    return in.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .readAttributes()
        .fileKey();
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
