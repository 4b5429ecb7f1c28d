package dev.whoami.world.output;

import dev.whoami.world.file.ConfinedFiles;
import dev.whoami.world.file.OutputPlace;
import dev.whoami.world.file.OwnerAndMode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The file of a report, at the path that the user names, or the reason why it could not be written.
 * A regular file is replaced as a whole ({@link FileReplacement}). A device or a pipe is written to
 * directly, unless another user put the pipe there.
 */
public final class ReportFile {
  private static final FileAttribute<?>[] AS_USUAL = {};
  static final FileAttribute<?>[] PRIVATE = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
  };

  private ReportFile() {}

  /**
   * Writes the text in UTF-8. Returns why it could not be written, as one clause; otherwise empty.
   */
  public static Optional<String> write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the bytes. Returns why they could not be written, as one clause; otherwise empty. */
  static Optional<String> write(String name, byte[] bytes) {
    return write(name, bytes, AS_USUAL);
  }

  /** Writes the bytes; a new file is only for this user. */
  public static Optional<String> writePrivately(String name, byte[] bytes) {
    return write(name, bytes, PRIVATE);
  }

  /**
   * Writes the text. Others may have written into these trees, so no link in them is followed,
   * whatever its owner.
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

  /** Finds the place to write to. */
  private interface Finding {
    OutputPlace find() throws IOException;
  }

  private static Optional<String> write(
      byte[] bytes, Finding where, FileAttribute<?>... attributes) {
    try (OutputPlace place = where.find()) {
      Path file = place.path();
      if (isPipeOfAnotherUser(file)) {
        return Optional.of("it is a pipe that another user put there");
      }
      boolean isUsual = place.isOpenFile() || !isNoUsualFile(file);
      if (!isUsual && !OutputRights.isFixed(file)) {
        return Optional.of("it is not a regular file, and another user can replace it");
      }
      if (place.isOpenFile() || !isUsual) {
        fillAsItIs(file, place.isOpenFile(), bytes);
      } else {
        FileReplacement.write(file, bytes, attributes);
      }
      return Optional.empty();
    } catch (InvalidPathException noName) {
      return Optional.of("it is not the name of a file");
    } catch (IOException | UnsupportedOperationException failed) {
      return Optional.of(
          WriteFailure.reason(
              failed, "its folder does not exist", "this user may not write there"));
    }
  }

  private static boolean isNoUsualFile(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        && !Files.isSymbolicLink(file)
        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * A file that is not a link now must not be one when it is opened: another user could have put it
   * there.
   */
  static void fillAsItIs(Path file, boolean isOpenFile, byte[] bytes) throws IOException {
    fill(
        file,
        bytes,
        isOpenFile
            ? options(StandardOpenOption.WRITE, StandardOpenOption.APPEND)
            : options(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
  }

  static Set<OpenOption> options(OpenOption... some) {
    return new HashSet<>(Arrays.asList(some));
  }

  /** Opens the file with these options, and writes all of the bytes. */
  static void fill(Path file, byte[] bytes, Set<OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, options, attributes)) {
      fill(channel, bytes);
    }
  }

  static void fill(FileChannel open, byte[] bytes) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      open.write(left);
    }
  }

  /** Another user's pipe is refused, because its owner receives the text. */
  private static boolean isPipeOfAnotherUser(Path file) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    OwnerAndMode its = OwnerAndMode.at(file, LinkOption.NOFOLLOW_LINKS);
    return its.isPipe() && its.isOfAnotherUser();
  }
}
