package dev.whoami.world;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Reads a file of at most 1 MiB, and says why where it cannot. */
final class BoundedFile {
  private static final int LIMIT = 1 << 20;

  private BoundedFile() {}

  static Reading read(String name) {
    return read(name, StandardCharsets.UTF_8);
  }

  static Reading read(String name, Charset charset) {
    Path path;
    try {
      path = Paths.get(name);
    } catch (InvalidPathException invalid) {
      return Reading.none(Reading.Status.MISSING);
    }
    if (Files.isDirectory(path) || (Files.exists(path) && !Files.isRegularFile(path))) {
      return Reading.none(Reading.Status.NOT_A_FILE);
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = BoundedStream.read(in, LIMIT);
      return bytes.length > LIMIT
          ? Reading.none(Reading.Status.TOO_LARGE)
          : Reading.present(decode(bytes, charset));
    } catch (NoSuchFileException missing) {
      return Reading.none(missing(path));
    } catch (AccessDeniedException denied) {
      return Reading.none(Reading.Status.DENIED);
    } catch (CharacterCodingException notText) {
      return Reading.none(Reading.Status.UNREADABLE);
    } catch (IOException other) {
      return Reading.none(Reading.Status.UNREADABLE);
    }
  }

  /** A file below a folder that this user may not search looks missing, and is not known to be. */
  private static Reading.Status missing(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    boolean closed = parent != null && Files.isDirectory(parent) && !Files.isExecutable(parent);
    return closed ? Reading.Status.DENIED : Reading.Status.MISSING;
  }

  private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }
}
