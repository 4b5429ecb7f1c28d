package dev.whoami.world;

import dev.whoami.world.recording.RecordedSurroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of src/test/scenarios with everything that it inherits: about.md names the scenario that
 * it inherits from, and the folder itself holds only what differs. CONTRIBUTING.md, "A scenario",
 * has the rules.
 */
public final class ScenarioFolder {
  public static final Path ALL = Path.of("src/test/scenarios");

  private static final Pattern PARENT = Pattern.compile("(?m)^Inherits\\b(?: from (\\S+)\\.$)?");
  private static final Map<Path, Path> WHOLE = new ConcurrentHashMap<>();

  private ScenarioFolder() {}

  /** The folder as {@link RecordedSurroundings} reads it, in a place that goes with this JVM. */
  public static Path whole(Path folder) {
    return WHOLE.computeIfAbsent(folder, ScenarioFolder::written);
  }

  private static Path written(Path folder) {
    try {
      Path room = Files.createTempDirectory("scenario-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(room)));
      return write(folder, room.resolve(String.valueOf(folder.getFileName())));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Writes a folder and what it inherits as one folder that inherits nothing. */
  static Path write(Path folder, Path whole) throws IOException {
    Map<String, String> environment = new LinkedHashMap<>();
    Map<String, String> properties = new LinkedHashMap<>();
    List<String> replies = List.of();
    Map<String, Path> files = new HashMap<>();
    for (Path each : lineage(folder)) {
      InheritedSettings.change(environment, each.resolve("env.properties"));
      InheritedSettings.change(properties, each.resolve("jvm.properties"));
      replies = InheritedReplies.changed(replies, each.resolve("http.txt"));
      InheritedFiles.change(files, each);
    }
    Files.createDirectories(whole);
    Files.write(whole.resolve("env.properties"), environment.values());
    Files.write(whole.resolve("jvm.properties"), properties.values());
    Files.write(whole.resolve("http.txt"), replies);
    InheritedFiles.copy(files, whole);
    return whole;
  }

  /** The folder's ancestors from the first on, and the folder. */
  public static Deque<Path> lineage(Path folder) throws IOException {
    Deque<Path> lineage = new ArrayDeque<>();
    Optional<Path> next = Optional.of(folder);
    while (next.isPresent()) {
      Path each = next.get();
      if (lineage.contains(each)) {
        throw new IllegalArgumentException(folder + ": " + each + " inherits from itself");
      }
      lineage.addFirst(each);
      next = parent(each);
    }
    return lineage;
  }

  private static Optional<Path> parent(Path folder) throws IOException {
    Path about = folder.resolve("about.md");
    Matcher line = PARENT.matcher(Files.exists(about) ? Files.readString(about) : "");
    if (!line.find()) {
      return Optional.empty();
    }
    if (line.group(1) == null) {
      throw new IllegalArgumentException(about + ": write \"Inherits from NAME.\" on a line");
    }
    Path parent = folder.resolveSibling(line.group(1));
    if (!Files.isDirectory(parent)) {
      throw new IllegalArgumentException(about + ": there is no scenario " + line.group(1));
    }
    return Optional.of(parent);
  }

  private static void delete(Path room) {
    try (Stream<Path> all = Files.walk(room)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException inUse) {
      System.err.println("could not delete " + room + ": " + inUse);
    }
  }
}
