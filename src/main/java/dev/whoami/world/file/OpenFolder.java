package dev.whoami.world.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * A folder that is held open, so that it stays the same even if its name leads elsewhere. Its files
 * are opened only by their names, and never through a link.
 */
final class OpenFolder implements Closeable {
  private static final Path ITSELF = Paths.get("");
  private static final Set<OpenOption> TO_READ =
      Collections.unmodifiableSet(
          new HashSet<OpenOption>(
              Arrays.asList(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));

  private final SecureDirectoryStream<Path> stream;

  /**
   * The path from the open folder to this one if this user may search it but not list it; otherwise
   * empty.
   */
  private final Path below;

  /** The path of the folder when it was opened. It proves nothing later. */
  private final Path place;

  private OpenFolder(SecureDirectoryStream<Path> stream, Path below, Path place) {
    this.stream = stream;
    this.below = below;
    this.place = place;
  }

  /** Opens a folder by a path in which no other user can put a link. */
  @SuppressWarnings("StreamResourceLeak") // It stays open for as long as this folder.
  static OpenFolder at(Path folder) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
    if (!(stream instanceof SecureDirectoryStream)) {
      stream.close();
      throw new IOException("this file system has no openat");
    }
    return new OpenFolder((SecureDirectoryStream<Path>) stream, ITSELF, folder);
  }

  /** The attributes of an entry; of the link itself if it is one. */
  BasicFileAttributes attributes(String name) throws IOException {
    return stream
        .getFileAttributeView(
            below.resolve(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .readAttributes();
  }

  boolean has(String name) {
    try {
      attributes(name);
      return true;
    } catch (IOException missing) {
      return false;
    }
  }

  /** A folder in this one; it must not be a link. */
  OpenFolder folder(String name) throws IOException {
    return new OpenFolder(
        BoundedFolder.opened(stream, below.resolve(name)), ITSELF, place.resolve(name));
  }

  /**
   * A folder in this one that this user may search but not list, as some homes are: Java opens a
   * folder to list it. It has no descriptor of its own, so its owner cannot be known for certain.
   */
  OpenFolder unlisted(String name) throws IOException {
    return new OpenFolder(
        stream.newDirectoryStream(Paths.get("."), LinkOption.NOFOLLOW_LINKS),
        below.resolve(name),
        place.resolve(name));
  }

  /** A file in this folder; it must not be a link. */
  FileChannel file(String name) throws IOException {
    return OpenFile.channel(stream.newByteChannel(below.resolve(name), TO_READ));
  }

  /** A file in this folder, or the target of a link that the kernel made. */
  FileChannel fileByKernelLink(String name) throws IOException {
    return OpenFile.channel(
        stream.newByteChannel(below.resolve(name), Collections.singleton(StandardOpenOption.READ)));
  }

  /**
   * The target of a link in this folder. Java reads it by the whole path, which another link may
   * have changed by now. So the text only says which name to search next; it grants nothing.
   */
  Path link(String name) throws IOException {
    return Files.readSymbolicLink(place.resolve(name));
  }

  /** Owner and mode of an entry; of the link itself if it is one. */
  OwnerAndMode owner(String name) throws IOException {
    Path path = place.resolve(name);
    OwnerAndMode its = OwnerAndMode.at(path, LinkOption.NOFOLLOW_LINKS);
    if (!its.isInode(attributes(name).fileKey())) {
      throw new AccessDeniedException(path.toString(), null, "another file is in its place");
    }
    return its;
  }

  /**
   * Owner and mode of the open folder. Java reads them only by path. The inode shows that they
   * belong to this folder.
   */
  OwnerAndMode owner() throws IOException {
    Object inode =
        stream.getFileAttributeView(BasicFileAttributeView.class).readAttributes().fileKey();
    OwnerAndMode its = OwnerAndMode.at(place);
    if (!below.equals(ITSELF) || !its.isInode(inode)) {
      throw new AccessDeniedException(place.toString(), null, "another folder is in its place");
    }
    return its;
  }

  /** The names in the folder; empty if this user may not list it. */
  DirectoryStream<Path> names() throws IOException {
    if (!below.equals(ITSELF)) {
      throw new AccessDeniedException(place.toString());
    }
    return stream;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
