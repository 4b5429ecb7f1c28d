package dev.whoami.world;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads entries of at most 1 MiB out of a jar, and says why where it cannot. */
final class BoundedZip {
  private static final int LIMIT = 1 << 20;

  private BoundedZip() {}

  /** One reading a name, in their order; each byte of an entry is one character. */
  static List<Reading> read(String path, List<String> names) {
    File file = new File(path);
    Reading.Status status = status(file);
    if (status != Reading.Status.PRESENT) {
      return none(status, names);
    }
    try (ZipFile zip = new ZipFile(file)) {
      List<Reading> readings = new ArrayList<>();
      for (String name : names) {
        readings.add(read(zip, name));
      }
      return readings;
    } catch (IOException | IllegalArgumentException notAJar) {
      return none(Reading.Status.UNREADABLE, names);
    }
  }

  private static Reading.Status status(File file) {
    if (!file.exists()) {
      return Reading.Status.MISSING;
    }
    if (!Files.isRegularFile(file.toPath())) {
      return Reading.Status.NOT_A_FILE;
    }
    return file.canRead() ? Reading.Status.PRESENT : Reading.Status.DENIED;
  }

  private static Reading read(ZipFile zip, String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Reading.none(Reading.Status.NOT_IN_JAR);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = BoundedStream.read(in, LIMIT);
      return bytes.length > LIMIT
          ? Reading.none(Reading.Status.TOO_LARGE)
          : Reading.present(new String(bytes, StandardCharsets.ISO_8859_1));
    } catch (IOException | IllegalArgumentException broken) {
      return Reading.none(Reading.Status.UNREADABLE);
    }
  }

  static List<Reading> none(Reading.Status status, List<String> names) {
    return Collections.nCopies(names.size(), Reading.none(status));
  }
}
