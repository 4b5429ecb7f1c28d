package dev.whoami.world.output;

import dev.whoami.world.file.ConfinedFiles;
import dev.whoami.world.file.LinkRefusedException;
import dev.whoami.world.file.OutputPlace;
import dev.whoami.world.file.OwnerAndMode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The file of a report. It is replaced as a whole: a new file is written next to it and renamed. So
 * a full disk loses no content, and a planted link with this name does not overwrite another file.
 * A device or a pipe is written to directly.
 */
public final class ReportFile {
  private static final int STICKY = 01000;
  private static final int KIND = 0170000;
  private static final int PIPE = 0010000;
  private static final OpenOption[] WITHOUT_FOLLOWING = {
    StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING, LinkOption.NOFOLLOW_LINKS
  };

  private static final FileAttribute<?>[] AS_USUAL = {};
  static final FileAttribute<?>[] PRIVATE = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
  };

  private ReportFile() {}

  /** Writes the text in UTF-8; why it could not be, as one clause, else empty. */
  public static Optional<String> write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the bytes; why they could not be, as one clause, else empty. */
  static Optional<String> write(String name, byte[] bytes) {
    return write(name, bytes, AS_USUAL);
  }

  /** The same; a new file is only for this user. */
  public static Optional<String> writePrivately(String name, byte[] bytes) {
    return write(name, bytes, PRIVATE);
  }

  /**
   * The same where others may have written what is in these trees: no link in them is followed,
   * whoever seems to have made it.
   */
  public static Optional<String> writeOutsideOf(
      Collection<ConfinedFiles> trees, String name, String text) {
    List<Path> roots = new ArrayList<>();
    trees.forEach(each -> each.root().ifPresent(roots::add));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return write(bytes, () -> OutputPlace.outsideOf(roots, Paths.get(name)), AS_USUAL);
  }

  private static Optional<String> write(String name, byte[] bytes, FileAttribute<?>... attributes) {
    return write(bytes, () -> OutputPlace.of(Paths.get(name)), attributes);
  }

  /** Finds where to write. */
  private interface Finding {
    OutputPlace find() throws IOException;
  }

  private static Optional<String> write(
      byte[] bytes, Finding where, FileAttribute<?>... attributes) {
    try (OutputPlace place = where.find()) {
      Path file = place.path();
      if (isPipe(file) && isOfAnotherUser(file)) {
        return Optional.of("it is a pipe that another user put there");
      }
      if (place.isOpenFile() || isNoUsualFile(file)) {
        fillAsItIs(file, place.isOpenFile(), bytes);
      } else {
        keep(file, bytes, attributes);
      }
      return Optional.empty();
    } catch (InvalidPathException noName) {
      return Optional.of("it is not the name of a file");
    } catch (IOException | UnsupportedOperationException failed) {
      return Optional.of(reason(failed));
    }
  }

  private static boolean isNoUsualFile(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isSymbolicLink(file)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * What is not a link now is none when it is opened, else somebody has put one there meanwhile.
   */
  static void fillAsItIs(Path file, boolean isOpenFile, byte[] bytes) throws IOException {
    fill(
        file,
        bytes,
        isOpenFile
            ? options(StandardOpenOption.WRITE, StandardOpenOption.APPEND)
            : options(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
  }

  private static void keep(Path file, byte[] bytes, FileAttribute<?>... attributes)
      throws IOException {
    boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    try {
      replace(file, exists, bytes, attributes);
    } catch (FileSystemException notReplaceable) {
      if (!exists || !isOurs(file)) {
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
      fill(
          part,
          bytes,
          options(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
          attributes);
      if (exists) {
        takePermissions(file, part);
      }
      Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** In a folder of theirs, others can have put a link or a pipe in the place of the new one. */
  private static void takePermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = view(from);
    PosixFileAttributeView young = view(to);
    PosixFileAttributes now = young.readAttributes();
    if (now.isRegularFile() && old.getOwner().equals(now.owner())) {
      young.setPermissions(old.readAttributes().permissions());
    }
  }

  private static PosixFileAttributeView view(Path file) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      throw new IOException("its file system knows no permissions");
    }
    return view;
  }

  /** For a file that is a mount point, which cannot be replaced. */
  private static void overwrite(Path file, byte[] bytes) throws IOException {
    try {
      fill(file, bytes, options(WITHOUT_FOLLOWING));
    } catch (IOException failed) {
      fill(file, new byte[0], options(WITHOUT_FOLLOWING));
      throw failed;
    }
  }

  static Set<OpenOption> options(OpenOption... some) {
    return new HashSet<>(Arrays.asList(some));
  }

  /** Writes all of the bytes to a file that is opened so. */
  static void fill(Path file, byte[] bytes, Set<OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, options, attributes)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
    }
  }

  /** Owned by neither this user nor root: its owner chose where the text goes. */
  private static boolean isOfAnotherUser(Path file) throws IOException {
    Object owner = Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    return !owner.equals(0) && !owner.equals((int) OwnerAndMode.thisUser());
  }

  private static boolean isPipe(Path file) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    int mode = (Integer) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS);
    return (mode & KIND) == PIPE;
  }

  /**
   * As Linux does with protected_regular: in a world-writable folder, only a file of the folder's
   * owner or of this user is accepted.
   */
  private static boolean isOurs(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    int mode = (Integer) Files.getAttribute(folder, "unix:mode");
    if ((mode & STICKY) == 0) {
      return true;
    }
    Object owner = Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    return owner.equals(Files.getAttribute(folder, "unix:uid"))
        || owner.equals((int) OwnerAndMode.thisUser());
  }

  private static String reason(Exception failed) {
    if (failed instanceof LinkRefusedException) {
      LinkRefusedException refused = (LinkRefusedException) failed;
      return refused.getFile() + " " + refused.getReason();
    }
    if (failed instanceof NoSuchFileException) {
      return "its folder does not exist";
    }
    if (failed instanceof AccessDeniedException) {
      return "this user may not write there";
    }
    String reason =
        failed instanceof FileSystemException
            ? ((FileSystemException) failed).getReason()
            : failed.getMessage();
    return reason == null ? failed.getClass().getSimpleName() : reason;
  }
}
