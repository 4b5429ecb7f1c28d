package dev.whoami.world.file;

import dev.whoami.world.process.ProcPath;
import dev.whoami.world.text.Alphabet;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads a file of at most 1 MiB, or returns the reason why it cannot. Bytes that are invalid in the
 * encoding become U+FFFD, as in the SDK and every other Java program.
 */
public final class BoundedFile {
  private static final int LIMIT = 1 << 20;

  private static final ProcessTextLimit OF_PROCESS = ProcessTextLimit.inThisJava();

  /**
   * java.io converts other characters to the encoding of the locale, which may name another file.
   */
  private static final Alphabet IN_EVERY_ENCODING = Alphabet.of(" -~");

  private BoundedFile() {}

  public static Reading read(String name) {
    return read(name, StandardCharsets.UTF_8);
  }

  /**
   * Tries java.io first: it does in the kernel what java.nio does in Java, and a run reads a
   * hundred files.
   */
  public static Reading read(String name, Charset charset) {
    File file = new File(name);
    if (IN_EVERY_ENCODING.spells(name) && file.isFile() && isCertainlyNoStream(file)) {
      try (InputStream in = new FileInputStream(file)) {
        return content(in, name, charset);
      } catch (IOException failed) {
        return slowly(name, charset);
      }
    }
    return slowly(name, charset);
  }

  /** Reads with java.nio, which takes longer, and finds the reason if a file cannot be read. */
  private static Reading slowly(String name, Charset charset) {
    Path path;
    try {
      path = Paths.get(name);
    } catch (InvalidPathException invalid) {
      return Reading.none(Reading.Status.MISSING);
    }
    if (isNoFile(path)) {
      return Reading.none(Reading.Status.NOT_A_FILE);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return content(in, name, charset);
    } catch (NoSuchFileException missing) {
      return Reading.none(missing(path));
    } catch (AccessDeniedException denied) {
      return Reading.none(Reading.Status.DENIED);
    } catch (IOException other) {
      return Reading.none(Reading.Status.UNREADABLE);
    }
  }

  /** The content of an open file that was opened by this path. */
  public static Reading content(InputStream in, String name, Charset charset) throws IOException {
    boolean isOfProcess = hasWordsOfProcess(name);
    byte[] bytes = BoundedStream.read(in, isOfProcess ? OF_PROCESS.bytes() : LIMIT);
    boolean fits = isOfProcess ? OF_PROCESS.admits(bytes) : bytes.length <= LIMIT;
    return fits
        ? Reading.present(new String(bytes, charset))
        : Reading.none(Reading.Status.TOO_LARGE);
  }

  private static boolean hasWordsOfProcess(String name) {
    String ofProcess = ProcPath.nameIn(name);
    return ofProcess.equals("environ") || ofProcess.equals("cmdline");
  }

  private static boolean isCertainlyNoStream(File file) {
    return !ProcPath.nameIn(file.getPath()).isEmpty() || file.length() > 0;
  }

  /**
   * If the file is missing, or this user cannot access it, the error of the open decides instead.
   */
  private static boolean isNoFile(Path path) {
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      return !file.isRegularFile() || (file.size() == 0 && isKernelStream(path));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Follows links as well: another user can create one where root searches for libraries. */
  private static boolean isKernelStream(Path path) throws IOException {
    return KernelStreams.contain(path.toRealPath().toString());
  }

  /** A file in a folder that this user cannot search seems missing, but may exist. */
  private static Reading.Status missing(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    boolean closed = parent != null && Files.isDirectory(parent) && !Files.isExecutable(parent);
    return closed ? Reading.Status.DENIED : Reading.Status.MISSING;
  }
}
