package dev.whoami.world.recording;

import dev.whoami.world.file.BoundedFile;
import dev.whoami.world.file.BoundedFolder;
import dev.whoami.world.file.BoundedZip;
import dev.whoami.world.file.FileBytes;
import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import dev.whoami.world.file.TextSearch;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a recording, which are in its folder {@code files} at their own paths. {@link
 * RecordedLooks} has what no file can show, for example that this user may not read it.
 */
final class ReplayedFiles {
  private final Path root;
  private final RecordedLooks looks;

  ReplayedFiles(Path root, RecordedLooks looks) {
    this.root = root;
    this.looks = looks;
  }

  /** A file. If the recording has PATH.denied, the user could not read it. */
  Reading file(String path, Charset charset) {
    Optional<Reading> look = looks.file(path);
    if (look.isPresent()) {
      return look.get();
    }
    if (isDenied(path)) {
      return Reading.none(Reading.Status.DENIED);
    }
    Reading reading = BoundedFile.read(recorded(path), charset);
    // The kernel separates words by NUL; a recording has them on separate lines.
    boolean hasNul = path.endsWith("/environ") || path.endsWith("/cmdline");
    return hasNul && reading.isPresent()
        ? Reading.present(reading.text().replace('\n', '\0'))
        : reading;
  }

  Listing list(String path, int limit) {
    Optional<Listing> look = looks.folder(path, limit);
    if (look.isPresent()) {
      return look.get();
    }
    return isDenied(path)
        ? Listing.none(Reading.Status.DENIED)
        : BoundedFolder.list(recorded(path), limit);
  }

  /** A symbolic link in a recording leads to another place of the recording. */
  Reading realPath(String path) {
    Optional<Reading> look = looks.realPath(path);
    if (look.isPresent()) {
      return look.get();
    }
    Path file = Paths.get(recorded(path));
    if (!Files.exists(file)) {
      return Reading.none(Reading.Status.MISSING);
    }
    String below = root.relativize(file).toString();
    return Reading.present("/" + below);
  }

  /**
   * A link that the kernel made, such as /proc/1/exe, is recorded as a file with the target in it.
   */
  Reading link(String path) {
    Path parent = Paths.get(path).getParent();
    Path file =
        Paths.get(recorded(String.valueOf(parent)), String.valueOf(Paths.get(path).getFileName()));
    Reading link = BoundedFolder.link(file.toString());
    boolean isOfKernel = path.startsWith("/proc/");
    return isOfKernel && link.isAbsent() ? BoundedFile.read(file.toString()).trimmed() : link;
  }

  Reading part(String path, long from, int length) {
    return isDenied(path)
        ? Reading.none(Reading.Status.DENIED)
        : FileBytes.part(recorded(path), from, length);
  }

  Listing texts(String path, List<String> beginnings, int limit) {
    return isDenied(path)
        ? Listing.none(Reading.Status.DENIED)
        : new TextSearch(beginnings).in(recorded(path), limit);
  }

  /** A folder whose name ends in ".jar" is read as a jar with its files as entries. */
  List<Reading> entries(String jar, List<String> names) {
    if (looks.hasEntries(jar)) {
      List<Reading> recorded = new ArrayList<>();
      names.forEach(name -> recorded.add(looks.entry(jar, name).orElseGet(() -> entry(jar, name))));
      return recorded;
    }
    if (isDenied(jar)) {
      return BoundedZip.none(Reading.Status.DENIED, names);
    }
    Path file = Paths.get(recorded(jar));
    if (!Files.isDirectory(file)) {
      return BoundedZip.read(file.toString(), names);
    }
    List<Reading> readings = new ArrayList<>();
    for (String name : names) {
      readings.add(entry(jar, name));
    }
    return readings;
  }

  private Reading entry(String jar, String name) {
    String file = Paths.get(recorded(jar)).resolve(name).toString();
    Reading entry = BoundedFile.read(file, StandardCharsets.ISO_8859_1);
    boolean isMissing = entry.status() == Reading.Status.MISSING;
    return isMissing ? Reading.none(Reading.Status.NOT_IN_JAR) : entry;
  }

  Listing entryNames(String jar, List<String> endings, int limit) {
    if (isDenied(jar)) {
      return Listing.none(Reading.Status.DENIED);
    }
    Path file = Paths.get(recorded(jar));
    return Files.isDirectory(file)
        ? namesBelow(file, endings, limit)
        : BoundedZip.names(file.toString(), endings, limit);
  }

  private static Listing namesBelow(Path jar, List<String> endings, int limit) {
    try (Stream<Path> all = Files.walk(jar)) {
      return Listing.of(
          all.map(each -> jar.relativize(each).toString())
              .filter(name -> endings.stream().anyMatch(name::endsWith))
              .collect(Collectors.toList()),
          limit);
    } catch (IOException unreadable) {
      return Listing.none(Reading.Status.UNREADABLE);
    }
  }

  private boolean isDenied(String path) {
    return Files.exists(Paths.get(recorded(path) + ".denied"));
  }

  private String recorded(String path) {
    return RootedPath.resolve(root.toString(), path.replace("!/", "/"));
  }
}
