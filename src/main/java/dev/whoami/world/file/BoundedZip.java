package dev.whoami.world.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries of at most 1 MiB out of a jar, or returns the reason why it cannot. A jar in a jar
 * is named as Spring Boot does: {@code app.jar!/BOOT-INF/lib/auth.jar}. A stored jar is read in
 * place; a compressed one is unpacked in memory, up to 16 MiB.
 */
public final class BoundedZip {
  private static final int LIMIT = 1 << 20;
  private static final int LIMIT_OF_JAR = 16 << 20;
  private static final int MOST_NESTED = 3;
  private static final String INSIDE = "!/";

  private BoundedZip() {}

  /** Reads one entry for each name, in order; each byte of an entry is one character. */
  public static List<Reading> read(String path, List<String> names) {
    Reading.Status status = FileBytes.status(outermost(path));
    if (status != Reading.Status.PRESENT) {
      return none(status, names);
    }
    try (FileBytes file = FileBytes.open(outermost(path))) {
      return read(file, path, names);
    } catch (IOException notAJar) {
      return none(Reading.Status.UNREADABLE, names);
    }
  }

  /** Reads entries from the bytes of the outermost jar. */
  public static List<Reading> read(FileBytes file, String path, List<String> names) {
    try {
      Optional<ZipDirectory> zip = inside(file, path);
      return zip.isPresent() ? read(zip.get(), names) : none(Reading.Status.MISSING, names);
    } catch (IOException | IllegalArgumentException notAJar) {
      return none(Reading.Status.UNREADABLE, names);
    }
  }

  /** The names of the entries that end in one of these, up to a limit. */
  public static Listing names(String path, List<String> endings, int limit) {
    Reading.Status status = FileBytes.status(outermost(path));
    if (status != Reading.Status.PRESENT) {
      return Listing.none(status);
    }
    try (FileBytes file = FileBytes.open(outermost(path))) {
      return names(file, path, endings, limit);
    } catch (IOException notAJar) {
      return Listing.none(Reading.Status.UNREADABLE);
    }
  }

  /** Lists names from the bytes of the outermost jar. */
  public static Listing names(FileBytes file, String path, List<String> endings, int limit) {
    try {
      Optional<ZipDirectory> zip = inside(file, path);
      return zip.isPresent()
          ? Listing.of(zip.get().namesThatEndIn(endings, limit), limit)
          : Listing.none(Reading.Status.MISSING);
    } catch (IOException | IllegalArgumentException notAJar) {
      return Listing.none(Reading.Status.UNREADABLE);
    }
  }

  /** The file on the disk that contains a jar, however deeply nested. */
  public static String outermost(String path) {
    int inside = path.indexOf(INSIDE);
    return inside < 0 ? path : path.substring(0, inside);
  }

  private static Optional<ZipDirectory> inside(FileBytes file, String path) throws IOException {
    ZipDirectory zip = ZipDirectory.of(file);
    String[] parts = path.split(INSIDE, MOST_NESTED + 1);
    for (int i = 1; i < parts.length; i++) {
      Integer place = zip.places(Collections.singletonList(parts[i])).get(parts[i]);
      if (place == null) {
        return Optional.empty();
      }
      zip = ZipDirectory.of(zip.file(place, LIMIT_OF_JAR));
    }
    return Optional.of(zip);
  }

  private static List<Reading> read(ZipDirectory zip, List<String> names) {
    Map<String, Integer> places = zip.places(names);
    List<Reading> readings = new ArrayList<>();
    for (String name : names) {
      readings.add(read(zip, places.get(name)));
    }
    return readings;
  }

  private static Reading read(ZipDirectory zip, @Nullable Integer place) {
    if (place == null) {
      return Reading.none(Reading.Status.NOT_IN_JAR);
    }
    try {
      byte[] bytes = zip.bytes(place, LIMIT);
      return bytes.length > LIMIT
          ? Reading.none(Reading.Status.TOO_LARGE)
          : Reading.present(new String(bytes, StandardCharsets.ISO_8859_1));
    } catch (IOException | IllegalArgumentException broken) {
      return Reading.none(Reading.Status.UNREADABLE);
    }
  }

  public static List<Reading> none(Reading.Status status, List<String> names) {
    return Collections.nCopies(names.size(), Reading.none(status));
  }
}
