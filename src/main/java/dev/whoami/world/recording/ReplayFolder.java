package dev.whoami.world.recording;

import dev.whoami.world.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A recording to diagnose again: a folder, or one zip file. It may be hostile, so it must have a
 * limited size and contain only files and folders: no link leads out of it.
 */
public final class ReplayFolder implements AutoCloseable {
  private static final String UNREADABLE =
      "cannot be read: there is no such file or folder, or this user may not read it";

  private final @Nullable RecordedSurroundings surroundings;
  private final Map<String, String> run;
  private final Map<String, String> request;
  private final String problem;
  private final @Nullable ReplayArchive archive;

  private ReplayFolder(
      @Nullable RecordedSurroundings surroundings,
      Map<String, String> run,
      Map<String, String> request,
      String problem,
      @Nullable ReplayArchive archive) {
    this.surroundings = surroundings;
    this.run = Collections.unmodifiableMap(run);
    this.request = Collections.unmodifiableMap(request);
    this.problem = problem;
    this.archive = archive;
  }

  private static ReplayFolder unfit(String problem) {
    return new ReplayFolder(null, Collections.emptyMap(), Collections.emptyMap(), problem, null);
  }

  /**
   * Whether the name is a folder or a zip, and so a recording, in a place where a log is also
   * allowed.
   */
  public static boolean isRecording(String name) {
    try {
      Path place = Paths.get(name);
      return Files.isDirectory(place) || name.endsWith(".zip") || beginsAsZip(place);
    } catch (InvalidPathException | IOException unreadable) {
      return false;
    }
  }

  private static boolean beginsAsZip(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 'P' && in.read() == 'K' && in.read() == 3 && in.read() == 4;
    }
  }

  /** Opens a recording; close it after the diagnosis. */
  public static ReplayFolder in(String name) {
    return in(name, Paths.get(System.getProperty("java.io.tmpdir")));
  }

  /** Opens a recording; one that is a single file is unpacked below this folder. */
  static ReplayFolder in(String name, Path temporary) {
    Path place;
    try {
      place = Paths.get(name).toRealPath();
    } catch (InvalidPathException noName) {
      return unfit("is not the name of a folder");
    } catch (IOException unreadable) {
      return unfit(UNREADABLE);
    }
    return Files.isRegularFile(place) ? ofArchive(place, temporary) : of(place, null);
  }

  private static ReplayFolder ofArchive(Path file, Path temporary) {
    ReplayArchive archive;
    try {
      archive = ReplayArchive.unpack(file, temporary);
    } catch (AccessDeniedException denied) {
      return unfit("cannot be read: this user may not");
    } catch (IOException noRecording) {
      return unfit(String.valueOf(noRecording.getMessage()));
    }
    boolean isFit = false;
    try {
      ReplayFolder folder = of(archive.top(), archive);
      isFit = !folder.problem().isPresent();
      return folder;
    } catch (IOException gone) {
      return unfit("cannot be unpacked here");
    } finally {
      if (!isFit) {
        archive.close();
      }
    }
  }

  private static ReplayFolder of(Path folder, @Nullable ReplayArchive archive) {
    try {
      Optional<String> problem = problemOf(folder);
      return problem.isPresent() ? unfit(problem.get()) : read(folder, archive);
    } catch (ReplayLimits.TooLargeException tooLarge) {
      return unfit(String.valueOf(tooLarge.getMessage()));
    } catch (IOException | UncheckedIOException unreadable) {
      return unfit(UNREADABLE);
    } catch (IllegalArgumentException | DateTimeException damaged) {
      return unfit("is damaged: a line of it is not as whoami writes it");
    }
  }

  private static Optional<String> problemOf(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.of("is neither a folder nor a zip");
    }
    boolean isScenario =
        Files.exists(folder.resolve(Recording.RUN)) || Files.exists(folder.resolve("http.txt"));
    return isScenario
        ? ReplayLimits.here().problemOf(folder)
        : Optional.of(
            "is not a recording: it has no "
                + Recording.RUN
                + " and no http.txt; name a folder or zip that --record wrote, or a file");
  }

  private static ReplayFolder read(Path folder, @Nullable ReplayArchive archive) {
    Map<String, String> run = settings(folder.resolve(Recording.RUN));
    String format = run.getOrDefault("format", Recording.FORMAT);
    return format.equals(Recording.FORMAT)
        ? new ReplayFolder(
            RecordedSurroundings.in(folder),
            run,
            settings(folder.resolve(Recording.REQUEST)),
            "",
            archive)
        : unfit("is of another version of whoami, which has to judge it");
  }

  private static Map<String, String> settings(Path file) {
    Map<String, String> settings = new TreeMap<>();
    RecordedSurroundings.read(file).forEach((name, value) -> settings.put("" + name, "" + value));
    return settings;
  }

  /** Why the recording cannot be diagnosed, as a clause; empty if it can. */
  public Optional<String> problem() {
    return problem.isEmpty() ? Optional.empty() : Optional.of(problem);
  }

  /** The recorded surroundings; empty if there is a problem. */
  public Optional<Surroundings> surroundings() {
    return Optional.ofNullable(surroundings);
  }

  /** The conditions of the run, from recording.properties. */
  public Map<String, String> run() {
    return run;
  }

  /** What the user asked for, from request.properties. */
  public Map<String, String> request() {
    return request;
  }

  /** Removes the unpacked files. */
  @Override
  public void close() {
    if (archive != null) {
      archive.close();
    }
  }
}
