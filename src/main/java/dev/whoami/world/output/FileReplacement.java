package dev.whoami.world.output;

import dev.whoami.world.file.OpenFile;
import dev.whoami.world.file.OwnerAndMode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The atomic replacement of a file: a new file is written next to the old one and renamed. So a
 * full disk loses no content, and a planted link with this name does not overwrite another file. A
 * file that is a mount point cannot be renamed over; it is overwritten in place.
 */
final class FileReplacement {
  private static final OpenOption[] WITHOUT_FOLLOWING = {
    StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING, LinkOption.NOFOLLOW_LINKS
  };

  private static final LinkOption[] FOLLOWING = {};

  private FileReplacement() {}

  /** Writes the bytes. A new file gets these attributes; a file that is replaced keeps its own. */
  static void write(Path file, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
    boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    try {
      replace(file, exists, bytes, attributes);
    } catch (FileSystemException notReplaceable) {
      if (!exists || !OutputRights.isFixed(file)) {
        throw notReplaceable;
      }
      overwrite(file, bytes);
    }
  }

  private static void replace(
      Path file, boolean exists, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path part = absolute.resolveSibling("." + absolute.getFileName() + "." + UUID.randomUUID());
    Optional<Set<PosixFilePermission>> kept = exists ? permissions(file) : Optional.empty();
    try {
      try (FileChannel young = create(part, kept, attributes)) {
        ReportFile.fill(young, bytes);
        if (kept.isPresent()) {
          view(young, part).setPermissions(kept.get());
        }
      }
      Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * The permissions of a file of this user. Empty for a link, on a file system without permissions,
   * and for a file of another user. The permissions of such a file do not say who may read a file
   * of this user.
   */
  static Optional<Set<PosixFilePermission>> permissions(Path old) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(old, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      return Optional.empty();
    }
    PosixFileAttributes its = view.readAttributes();
    long owner = OwnerAndMode.at(old, LinkOption.NOFOLLOW_LINKS).user();
    return its.isRegularFile() && owner == OwnerAndMode.thisUser()
        ? Optional.of(its.permissions())
        : Optional.empty();
  }

  /**
   * Creates a file that is never open to more users than the old one, not even while it is empty.
   */
  static FileChannel create(
      Path part, Optional<Set<PosixFilePermission>> kept, FileAttribute<?>... otherwise)
      throws IOException {
    return FileChannel.open(
        part,
        ReportFile.options(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
        kept.isPresent()
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(kept.get())}
            : otherwise);
  }

  /**
   * The permissions of the open file, which a new file does not inherit. In a folder of others, its
   * name could lead to another file of this user by now, which would get those permissions. On a
   * system that does not show descriptors, the name has to do.
   */
  static PosixFileAttributeView view(FileChannel open, Path name) throws IOException {
    Path path = name;
    LinkOption[] links = {LinkOption.NOFOLLOW_LINKS};
    try {
      path = OpenFile.path(open);
      links = FOLLOWING;
    } catch (IOException notShown) {
      // Without descriptors there is only the name.
    }
    return Files.getFileAttributeView(path, PosixFileAttributeView.class, links);
  }

  /** Writes over a file that is a mount point, which cannot be replaced. */
  private static void overwrite(Path file, byte[] bytes) throws IOException {
    try {
      ReportFile.fill(file, bytes, ReportFile.options(WITHOUT_FOLLOWING));
    } catch (IOException failed) {
      ReportFile.fill(file, new byte[0], ReportFile.options(WITHOUT_FOLLOWING));
      throw failed;
    }
  }
}
