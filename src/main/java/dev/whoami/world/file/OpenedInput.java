package dev.whoami.world.file;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;

/**
 * The bytes of a file that the user named, or of standard input for "-"; or the reason why there
 * are none.
 */
final class OpenedInput {
  private static final String NOWHERE = "is a link that leads to no file; see where with ls -l";

  /** In the locale C, Java supports only ASCII letters in names. */
  private static final String FOREIGN =
      "has a name that this locale cannot write; set LC_ALL=C.UTF-8";

  private static final String MISSING = "does not exist";

  private final String whyNot;
  private final boolean missing;
  private final InputStream stream;

  private OpenedInput(String whyNot, boolean missing, InputStream stream) {
    this.whyNot = whyNot;
    this.missing = missing;
    this.stream = stream;
  }

  static OpenedInput of(String name) {
    InputKind kind = InputKind.of(name);
    try {
      if (kind == InputKind.STANDARD_INPUT) {
        return standardInput();
      }
      return kind.whyNot().isEmpty()
          ? new OpenedInput("", false, opened(name, kind))
          : none(kind.whyNot());
    } catch (InvalidPathException unwritable) {
      // No file has a NUL in its name.
      return name.indexOf('\0') < 0 ? none(FOREIGN) : missing();
    } catch (NoSuchFileException missing) {
      return leadsNowhere(name) ? none(NOWHERE) : missing();
    } catch (AccessDeniedException denied) {
      return none("cannot be read by this user");
    } catch (IOException other) {
      return none(leadsNowhere(name) ? NOWHERE : "could not be opened");
    }
  }

  private static OpenedInput standardInput() {
    String whyNot = EndlessDevice.whyNotInput();
    return whyNot.isEmpty()
        ? new OpenedInput("", false, new FileInputStream(FileDescriptor.in))
        : none(whyNot);
  }

  /** The stream of a channel needs a position, which a pipe does not have. */
  private static InputStream opened(String name, InputKind kind) throws IOException {
    return kind == InputKind.PIPE
        ? new FileInputStream(name)
        : Files.newInputStream(Paths.get(name));
  }

  /** A link to a file that does not exist, or circular links. */
  private static boolean leadsNowhere(String name) {
    try {
      Path path = Paths.get(name);
      return Files.isSymbolicLink(path) && !Files.exists(path);
    } catch (InvalidPathException none) {
      return false;
    }
  }

  private static OpenedInput none(String whyNot) {
    return new OpenedInput(whyNot, false, new ByteArrayInputStream(new byte[0]));
  }

  private static OpenedInput missing() {
    return new OpenedInput(MISSING, true, new ByteArrayInputStream(new byte[0]));
  }

  /** Why there are no bytes, as one clause that follows the file's name; empty if there are. */
  String whyNot() {
    return whyNot;
  }

  /** Whether the reason is that no file has that name. */
  boolean isMissing() {
    return missing;
  }

  InputStream stream() {
    return stream;
  }
}
