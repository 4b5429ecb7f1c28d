package dev.whoami.world.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder that is held open. The path of its descriptor leads to this folder and to no other, even
 * if its name changes.
 */
public final class HeldFolder implements OutputFolder {
  private static final Path ITSELF = Paths.get(".");

  private final SecureDirectoryStream<Path> stream;

  /** The same folder, opened as a file, because Java shows the descriptor of a file. */
  private final FileChannel descriptor;

  /**
   * The path from the open folder to this one if this user may not list it; otherwise the folder
   * itself.
   */
  private final Path below;

  private HeldFolder(SecureDirectoryStream<Path> stream, FileChannel descriptor, Path below) {
    this.stream = stream;
    this.descriptor = descriptor;
    this.below = below;
  }

  /** Holds a root folder; throws IOException on a system without such paths. */
  @SuppressWarnings("StreamResourceLeak") // It stays open for as long as this folder.
  public static HeldFolder at(Path root) throws IOException {
    HeldFolder held = held(Files.newDirectoryStream(root), ITSELF);
    try {
      held.path();
      return held;
    } catch (IOException notFound) {
      held.close();
      throw notFound;
    }
  }

  private static HeldFolder held(DirectoryStream<Path> stream, Path below) throws IOException {
    try {
      if (!(stream instanceof SecureDirectoryStream)) {
        throw new IOException("Java holds no folder open here");
      }
      SecureDirectoryStream<Path> secure = (SecureDirectoryStream<Path>) stream;
      return new HeldFolder(secure, OpenFile.again(secure), below);
    } catch (IOException | RuntimeException failed) {
      stream.close();
      throw failed;
    }
  }

  @Override
  public BasicFileAttributes attributes(String name) throws IOException {
    return stream
        .getFileAttributeView(
            below.resolve(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .readAttributes();
  }

  @Override
  public HeldFolder child(String name) throws IOException {
    if (!attributes(name).isDirectory()) {
      throw new NotDirectoryException(name);
    }
    Path child = below.resolve(name);
    try {
      return held(BoundedFolder.opened(stream, child), ITSELF);
    } catch (AccessDeniedException unlisted) {
      // Other users may write to the folder without listing it.
      return held(stream.newDirectoryStream(ITSELF, LinkOption.NOFOLLOW_LINKS), child);
    }
  }

  /** The owner and mode of the open folder, whatever its name leads to by now. */
  public OwnerAndMode owner() throws IOException {
    requireListed();
    return OwnerAndMode.at(path());
  }

  /** For work that uses a name in the folder, and no path. */
  public SecureDirectoryStream<Path> stream() throws IOException {
    requireListed();
    return stream;
  }

  /** A folder that this user may not list has no descriptor of its own. */
  private void requireListed() throws IOException {
    if (!below.equals(ITSELF)) {
      throw new AccessDeniedException(below.toString());
    }
  }

  @Override
  public Path path() throws IOException {
    return OpenFile.path(descriptor).resolve(below).normalize();
  }

  @Override
  public void close() throws IOException {
    try {
      descriptor.close();
    } finally {
      stream.close();
    }
  }
}
