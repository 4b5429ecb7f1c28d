package dev.whoami.world.output;

import dev.whoami.world.file.OpenFile;
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

  /** Writes the bytes; a new file has these attributes, one that is replaced keeps its own. */
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
    try {
      try (FileChannel young =
          FileChannel.open(
              part,
              ReportFile.options(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
              attributes)) {
        ReportFile.fill(young, bytes);
        if (exists) {
          takePermissions(view(file).readAttributes(), young, part);
        }
      }
      Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * The permissions go to the open file. In a folder of theirs, others can have put a file of this
   * user in the place of its name, which would be open to them from then on.
   */
  static void takePermissions(PosixFileAttributes old, FileChannel young, Path name)
      throws IOException {
    PosixFileAttributeView now = view(young, name);
    if (old.isRegularFile() && old.owner().equals(now.readAttributes().owner())) {
      now.setPermissions(old.permissions());
    }
  }

  /** The open file; on a system that does not show descriptors, the file of its name. */
  private static PosixFileAttributeView view(FileChannel open, Path name) throws IOException {
    Path descriptor;
    try {
      descriptor = OpenFile.path(open);
    } catch (IOException notShown) {
      return view(name);
    }
    return view(descriptor, FOLLOWING);
  }

  private static PosixFileAttributeView view(Path file) throws IOException {
    return view(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static PosixFileAttributeView view(Path file, LinkOption... links) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, links);
    if (view == null) {
      throw new IOException("its file system knows no permissions");
    }
    return view;
  }

  /** For a file that is a mount point, which cannot be replaced. */
  private static void overwrite(Path file, byte[] bytes) throws IOException {
    try {
      ReportFile.fill(file, bytes, ReportFile.options(WITHOUT_FOLLOWING));
    } catch (IOException failed) {
      ReportFile.fill(file, new byte[0], ReportFile.options(WITHOUT_FOLLOWING));
      throw failed;
    }
  }
}
