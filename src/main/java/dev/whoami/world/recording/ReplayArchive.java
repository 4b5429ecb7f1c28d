package dev.whoami.world.recording;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A recording in one file, unpacked into a folder that only this user can read, until it is closed.
 * The file may be hostile. Whatever names and kinds it has, only new files and folders below that
 * folder are written, no more than a recording has.
 */
final class ReplayArchive implements AutoCloseable {
  private final Path folder;

  private ReplayArchive(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks the file into a new folder here. If the file is not a recording, throws an IOException
   * whose message is the reason, as a clause.
   */
  static ReplayArchive unpack(Path file, Path place) throws IOException {
    ReplayArchive unpacked = new ReplayArchive(Files.createTempDirectory(place, "whoami-replay"));
    boolean isWhole = false;
    try {
      unpacked.fill(file);
      isWhole = true;
      return unpacked;
    } finally {
      if (!isWhole) {
        unpacked.close();
      }
    }
  }

  private void fill(Path file) throws IOException {
    long room = ReplayLimits.MOST_BYTES;
    int entries = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        if (++entries > ReplayLimits.MOST_FILES) {
          throw new IOException("is larger than any recording");
        }
        Path place = place(each.getName());
        // An empty folder has no meaning in a recording.
        room = each.isDirectory() ? room : write(zip, place, room);
      }
    } catch (ZipException | IllegalArgumentException damaged) {
      throw new IOException("is not a zip file, or a damaged one", damaged);
    } catch (FileAlreadyExistsException twice) {
      throw new IOException("has two files of the same name in it, which no recording has", twice);
    } catch (FileSystemException cannot) {
      throw new IOException("cannot be unpacked here: " + cannot.getReason(), cannot);
    }
    if (entries == 0) {
      throw new IOException("is not a recording: not a zip file, or an empty one");
    }
  }

  private Path place(String name) throws IOException {
    // In a zip, the name of a folder ends in a slash.
    String[] parts =
        (name.endsWith("/") ? name.substring(0, name.length() - 1) : name).split("/", -1);
    if (parts.length > ReplayLimits.DEEPEST) {
      throw new IOException("is deeper than any recording");
    }
    for (String each : parts) {
      if (leadsOut(each)) {
        throw new IOException("has a path in it that leads out of it, which no recording has");
      }
    }
    return folder.resolve(name);
  }

  private static boolean leadsOut(String part) {
    return part.isEmpty()
        || part.equals(".")
        || part.equals("..")
        || part.indexOf('\\') >= 0
        || part.indexOf('\0') >= 0;
  }

  /** Returns the room that is left. The sizes that an archive states are ignored. */
  private static long write(InputStream from, Path place, long room) throws IOException {
    Path parent = place.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    long left = room;
    byte[] some = new byte[1 << 14];
    try (OutputStream to =
        Files.newOutputStream(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int read = from.read(some); read >= 0; read = from.read(some)) {
        left -= read;
        if (left < 0) {
          throw new IOException("is larger than any recording");
        }
        to.write(some, 0, read);
      }
    }
    return left;
  }

  /** The folder of the recording: the unpacked folder itself, or the only folder in it. */
  Path top() throws IOException {
    try (Stream<Path> inIt = Files.list(folder)) {
      Path[] all = inIt.limit(2).toArray(Path[]::new);
      return all.length == 1 && Files.isDirectory(all[0]) ? all[0] : folder;
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(each);
      }
    } catch (IOException | RuntimeException gone) {
      // Files that cannot be removed stay in the folder for temporary files, where only this user
      // can read them.
      return;
    }
  }
}
