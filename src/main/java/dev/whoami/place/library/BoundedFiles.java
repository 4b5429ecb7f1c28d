package dev.whoami.place.library;

import dev.whoami.world.Witness;
import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.ProcPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A witness with a limited number of checks of folders, jars and files. Each place is checked once;
 * when the limit is reached, the rest counts as missing, and the report says so.
 */
public final class BoundedFiles {
  private static final int MOST_NAMES = 4096;
  private static final int MOST_LOOKS = 600;

  private final Witness w;
  private final int mostLooks;
  private final long longest;
  private final long start;
  private final Map<String, Listing> folders = new HashMap<>();
  private final Map<String, List<Reading>> jars = new HashMap<>();
  private final Map<String, Reading> files = new HashMap<>();
  private final Map<String, Reading> realPaths = new HashMap<>();
  private final Set<String> leftOut = new TreeSet<>();

  public BoundedFiles(Witness w) {
    this(w, MOST_LOOKS, Duration.ofDays(1));
  }

  /** Allows this number of checks, and no check that begins after this time. */
  BoundedFiles(Witness w, int mostLooks, Duration longest) {
    this.w = w;
    this.mostLooks = mostLooks;
    this.longest = longest.toNanos();
    this.start = w.nanoTime();
  }

  public Witness witness() {
    return w;
  }

  public Listing list(String folder) {
    if (isUsedUp() && !folders.containsKey(folder)) {
      leftOut.add(folder);
      return Listing.none(Reading.Status.MISSING);
    }
    Listing listing = folders.computeIfAbsent(folder, path -> w.list(path, MOST_NAMES));
    if (listing.isCut()) {
      leftOut.add(folder);
    }
    return listing;
  }

  public boolean isFolder(String path) {
    return list(path).isPresent();
  }

  public List<Reading> entries(String jar, List<String> names) {
    if (isUsedUp()) {
      leftOut.add(jar);
      return Collections.nCopies(names.size(), Reading.none(Reading.Status.NOT_RUN));
    }
    return jars.computeIfAbsent(jar + names, key -> w.entries(jar, names));
  }

  public Reading realPath(String path) {
    return isUsedUp()
        ? Reading.none(Reading.Status.MISSING)
        : realPaths.computeIfAbsent(path, w::realPath);
  }

  /** The path from the root. A relative path begins at the folder that this program runs in. */
  public String absolute(String path) {
    Reading own = path.startsWith("/") ? Reading.present("/") : w.property("user.dir");
    return Paths.absolute(own.text().startsWith("/") ? own.text() : "/", path);
  }

  /**
   * A file's bytes, with a character for each byte. The kernel's text about a process can be 8 MiB,
   * so it is not kept for the next process.
   */
  public Reading bytes(String path) {
    String ofProcess = ProcPath.nameIn(path);
    if (ofProcess.equals("environ") || ofProcess.equals("maps")) {
      return w.file(path, StandardCharsets.ISO_8859_1);
    }
    return files.computeIfAbsent(path, it -> w.file(it, StandardCharsets.ISO_8859_1));
  }

  /** The names of a jar's entries that end in one of these, up to a limit. */
  Listing entryNames(String jar, List<String> endings, int limit) {
    if (isUsedUp()) {
      leftOut.add(jar);
      return Listing.none(Reading.Status.NOT_RUN);
    }
    Listing names = folders.computeIfAbsent(jar + endings, it -> w.entryNames(jar, endings, limit));
    if (names.isCut()) {
      leftOut.add(jar);
    }
    return names;
  }

  /** At most 1 MiB of a file from there on, each byte one character. */
  Reading part(String path, long from, int length) {
    return isUsedUp()
        ? notRun(path)
        : files.computeIfAbsent(path + " " + from + " " + length, it -> w.part(path, from, length));
  }

  /** The texts in a file of any kind that begin with one of these, up to a limit. */
  Listing texts(String path, List<String> beginnings, int limit) {
    if (isUsedUp()) {
      leftOut.add(path);
      return Listing.none(Reading.Status.NOT_RUN);
    }
    return folders.computeIfAbsent(path + beginnings, it -> w.texts(path, beginnings, limit));
  }

  /** The target of a symbolic link, exactly as the link has it. */
  Reading link(String path) {
    return isUsedUp() ? notRun(path) : realPaths.computeIfAbsent("->" + path, it -> w.link(path));
  }

  private Reading notRun(String path) {
    leftOut.add(path);
    return Reading.none(Reading.Status.NOT_RUN);
  }

  boolean isUsedUp() {
    return folders.size() + jars.size() + realPaths.size() >= mostLooks
        || w.nanoTime() - start > longest;
  }

  /**
   * The folders and jars that were left out, as a whole or in part, because there were too many.
   */
  public Set<String> leftOut() {
    return leftOut;
  }
}
