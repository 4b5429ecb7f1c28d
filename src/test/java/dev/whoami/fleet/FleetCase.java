package dev.whoami.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder with what kubectl and the AWS CLI print of a world, and what fleet says of it. Without a
 * filter it is judged once for all tests of this JVM: a judgement is a value.
 */
record FleetCase(Path folder) {
  private static final Path FOLDERS = Path.of("src", "test", "fleet");
  private static final Map<FleetCase, Fleet> JUDGED = new ConcurrentHashMap<>();

  static List<FleetCase> all() {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.filter(Files::isDirectory).sorted().map(FleetCase::new).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** By the folder itself, as a person would give it; about.md and the goldens are no input. */
  Fleet judged() {
    return JUDGED.computeIfAbsent(this, it -> it.judged(FleetFilter.all()));
  }

  Fleet judged(FleetFilter filter) {
    return Fleet.of(List.of(folder.resolve("input").toString()), filter);
  }

  Path expected() {
    return folder.resolve("expected.txt");
  }

  Path expectedJson() {
    return folder.resolve("expected.json");
  }

  Path about() {
    return folder.resolve("about.md");
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
