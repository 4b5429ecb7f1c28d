package dev.whoami.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a recording that is judged once more. It may be anybody's: it is taken only where
 * it is of a bounded size and has nothing in it but files and folders, so that no link leads out.
 */
public final class ReplayFolder {
  private static final int MOST_FILES = 50_000;
  private static final int DEEPEST = 100;
  private static final long MOST_BYTES = 128L << 20;

  private final @Nullable RecordedSurroundings surroundings;
  private final Map<String, String> run;
  private final Map<String, String> request;
  private final String problem;

  private ReplayFolder(
      @Nullable RecordedSurroundings surroundings,
      Map<String, String> run,
      Map<String, String> request,
      String problem) {
    this.surroundings = surroundings;
    this.run = Collections.unmodifiableMap(run);
    this.request = Collections.unmodifiableMap(request);
    this.problem = problem;
  }

  private static ReplayFolder unfit(String problem) {
    return new ReplayFolder(null, Collections.emptyMap(), Collections.emptyMap(), problem);
  }

  public static ReplayFolder in(String name) {
    try {
      Path folder = Paths.get(name).toRealPath();
      Optional<String> problem = problemOf(folder);
      return problem.isPresent() ? unfit(problem.get()) : read(folder);
    } catch (InvalidPathException noName) {
      return unfit("is not the name of a folder");
    } catch (IOException | UncheckedIOException unreadable) {
      return unfit("cannot be read: there is no such folder, or this user may not read it");
    } catch (IllegalArgumentException | DateTimeException damaged) {
      return unfit("is damaged: a line of it is not as whoami writes it");
    }
  }

  private static Optional<String> problemOf(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.of("is no folder; a recording that came as one file is unpacked first");
    }
    boolean isScenario =
        Files.exists(folder.resolve(Recording.RUN)) || Files.exists(folder.resolve("http.txt"));
    if (!isScenario) {
      return Optional.of("is no recording: it has no " + Recording.RUN + " and no http.txt");
    }
    long bytes = 0;
    int files = 0;
    try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        boolean isFile = Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS);
        if (!isFile && !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
          return Optional.of("has a link or a device in it, which no recording has");
        }
        bytes += isFile ? Files.size(each) : 0;
        if (++files > MOST_FILES || bytes > MOST_BYTES) {
          return Optional.of("is larger than any recording");
        }
      }
    }
    return Optional.empty();
  }

  private static ReplayFolder read(Path folder) {
    Map<String, String> run = settings(folder.resolve(Recording.RUN));
    String format = run.getOrDefault("format", Recording.FORMAT);
    return format.equals(Recording.FORMAT)
        ? new ReplayFolder(
            RecordedSurroundings.in(folder), run, settings(folder.resolve(Recording.REQUEST)), "")
        : unfit("is of another version of whoami, which has to judge it");
  }

  private static Map<String, String> settings(Path file) {
    Map<String, String> settings = new TreeMap<>();
    RecordedSurroundings.read(file).forEach((name, value) -> settings.put("" + name, "" + value));
    return settings;
  }

  /** Why it cannot be judged, as a clause; empty where it can. */
  public Optional<String> problem() {
    return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
  }

  /** What was seen; empty where there is a problem. */
  public Optional<Surroundings> surroundings() {
    return Optional.ofNullable(surroundings);
  }

  /** recording.properties: what the run was like. */
  public Map<String, String> run() {
    return run;
  }

  /** request.properties: what the user asked for. */
  public Map<String, String> request() {
    return request;
  }
}
