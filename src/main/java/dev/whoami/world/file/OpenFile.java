package dev.whoami.world.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds the owner of a file that is open, whatever its name leads to by now. Java does not show the
 * number of a file descriptor. So whoami moves the file to a position that no other open file of
 * this process has, and searches for that position in /proc/self/fdinfo.
 *
 * @see <a
 *     href="https://man7.org/linux/man-pages/man5/proc_pid_fdinfo.5.html">proc_pid_fdinfo(5)</a>
 */
public final class OpenFile {
  private static final Path NUMBERS = Paths.get("/proc/self/fdinfo");
  private static final Path FILES = Paths.get("/proc/self/fd");
  private static final String POSITION = "pos:\t";

  /**
   * Above the offsets at which files are read, and below the largest one of the smallest file
   * system.
   */
  private static final long LOWEST = 1L << 24;

  private static final long HIGHEST = 1L << 30;

  private OpenFile() {}

  /**
   * Opens a folder again, as a file whose path can be read. The caller keeps the folder open for
   * longer than the file.
   */
  public static FileChannel again(SecureDirectoryStream<Path> folder) throws IOException {
    return channel(
        folder.newByteChannel(Paths.get("."), Collections.singleton(StandardOpenOption.READ)));
  }

  static OwnerAndMode ownerOf(FileChannel file) throws IOException {
    return OwnerAndMode.at(path(file));
  }

  /**
   * A path that leads to the file or folder as long as it is open. It leaves the file at its
   * beginning.
   */
  public static Path path(FileChannel file) throws IOException {
    long position = ThreadLocalRandom.current().nextLong(LOWEST, HIGHEST);
    file.position(position);
    try {
      return FILES.resolve(numberAt(position));
    } finally {
      file.position(0);
    }
  }

  /** Starts at the highest number, which the file that was opened last mostly has. */
  private static String numberAt(long position) throws IOException {
    byte[] line = (POSITION + position + "\n").getBytes(StandardCharsets.US_ASCII);
    List<Integer> numbers = numbers();
    numbers.sort(Comparator.reverseOrder());
    for (Integer each : numbers) {
      if (beginsWith(NUMBERS.resolve(each.toString()), line)) {
        return each.toString();
      }
    }
    throw new IOException("the kernel lists no such open file");
  }

  private static List<Integer> numbers() throws IOException {
    List<Integer> numbers = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(NUMBERS)) {
      all.forEach(each -> numbers.add(Integer.valueOf(each.getFileName().toString())));
    } catch (DirectoryIteratorException unreadable) {
      throw unreadable.getCause();
    }
    return numbers;
  }

  /** Other files can be closed while the list is read. */
  private static boolean beginsWith(Path file, byte[] line) {
    try (InputStream in = Files.newInputStream(file)) {
      for (byte each : line) {
        if (in.read() != each) {
          return false;
        }
      }
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  /** Java's own file systems have no other type of channel. */
  static FileChannel channel(SeekableByteChannel channel) throws IOException {
    if (!(channel instanceof FileChannel)) {
      channel.close();
      throw new IOException("this file system has no files of the kernel");
    }
    return (FileChannel) channel;
  }
}
