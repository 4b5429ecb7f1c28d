package dev.whoami.world.file;

import java.io.IOException;
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
import java.util.Map;

/**
 * A folder that is held open, with a path that leads to it and to no other one meanwhile: that of
 * its descriptor.
 */
final class HeldFolder implements OutputFolder {
  private static final Path ITSELF = Paths.get(".");
  private static final int MOST_TRIES = 20;

  /** For each folder that Java opens: one to read its names, and one to open what is in it. */
  private static final int DESCRIPTORS = 2;

  private final SecureDirectoryStream<Path> stream;
  private final Path descriptor;

  /** From the open folder to this one, which this user may not list; else the folder itself. */
  private final Path below;

  private HeldFolder(SecureDirectoryStream<Path> stream, Path descriptor, Path below) {
    this.stream = stream;
    this.descriptor = descriptor;
    this.below = below;
  }

  /** Opens a folder. */
  private interface Opening {
    DirectoryStream<Path> open() throws IOException;
  }

  /** A root folder. */
  @SuppressWarnings("StreamResourceLeak") // It stays open for as long as this folder.
  static HeldFolder at(Path root) throws IOException {
    return held(() -> Files.newDirectoryStream(root), ITSELF);
  }

  private static HeldFolder held(Opening opening, Path below) throws IOException {
    for (int i = 0; i < MOST_TRIES; i++) {
      Map<Path, Object> before = OpenFile.inodes();
      DirectoryStream<Path> stream = opening.open();
      if (!(stream instanceof SecureDirectoryStream)) {
        stream.close();
        break;
      }
      SecureDirectoryStream<Path> secure = (SecureDirectoryStream<Path>) stream;
      Map<Path, Object> now = OpenFile.inodes();
      Object inode =
          secure.getFileAttributeView(BasicFileAttributeView.class).readAttributes().fileKey();
      now.entrySet().removeIf(it -> !it.getValue().equals(inode));
      now.keySet().removeIf(it -> inode.equals(before.get(it)));
      if (now.size() == DESCRIPTORS) {
        return new HeldFolder(secure, now.keySet().iterator().next(), below);
      }
      // Another thread has opened the same folder meanwhile.
      stream.close();
    }
    throw new IOException("Java holds no folder open here");
  }

  @Override
  public BasicFileAttributes attributes(String name) throws IOException {
    return stream
        .getFileAttributeView(
            below.resolve(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .readAttributes();
  }

  @Override
  public OutputFolder child(String name) throws IOException {
    if (!attributes(name).isDirectory()) {
      throw new NotDirectoryException(name);
    }
    Path child = below.resolve(name);
    try {
      return held(() -> stream.newDirectoryStream(child, LinkOption.NOFOLLOW_LINKS), ITSELF);
    } catch (AccessDeniedException unlisted) {
      // Others may write there, and not list it.
      return held(() -> stream.newDirectoryStream(ITSELF, LinkOption.NOFOLLOW_LINKS), child);
    }
  }

  @Override
  public Path path() {
    return descriptor.resolve(below).normalize();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
