package dev.whoami.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The packages as rooms: how many classes are in one, and which see each other. Read from the
 * sources, since a constant that the compiler copies leaves no trace in the classes.
 */
class RoomsTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final int FULL = 60;
  private static final Pattern SEEN =
      Pattern.compile("(?m)^import (?:static )?(dev\\.whoami(?:\\.[a-z]\\w*)*)\\.[A-Z]");

  @Test
  void noRoomIsFull() throws IOException {
    Map<String, Integer> sizes = new TreeMap<>();
    for (Path each : sources()) {
      sizes.merge(room(each), 1, Integer::sum);
    }
    assertThat(sizes).hasSizeGreaterThan(20);
    assertThat(sizes)
        .allSatisfy((room, size) -> assertThat(size).as(room).isLessThanOrEqualTo(FULL));
  }

  @Test
  void noTwoRoomsSeeEachOther() throws IOException {
    Map<String, Set<String>> seen = new TreeMap<>();
    for (Path each : sources()) {
      Matcher imports = SEEN.matcher(Files.readString(each));
      while (imports.find()) {
        seen.computeIfAbsent(room(each), it -> new TreeSet<>()).add(imports.group(1));
      }
    }
    assertThat(seen).hasSizeGreaterThan(20);
    assertThat(circles(seen)).isEmpty();
  }

  /**
   * The lab sees only the processes of its machine: it must share no mistake with what it tests.
   */
  @Test
  void whoSeesNobodyImportsNobody() throws IOException {
    for (String lonely : List.of("dev.whoami.launcher", "dev.whoami.upload")) {
      assertThat(seenFrom(lonely)).as(lonely).allMatch(it -> isIn(it, lonely));
    }
    assertThat(seenFrom("dev.whoami.lab"))
        .allMatch(it -> isIn(it, "dev.whoami.lab") || it.equals("dev.whoami.world.process"));
    assertThat(seenFrom("dev.whoami.aws")).anyMatch(it -> isIn(it, "dev.whoami.world"));
  }

  private static Set<String> seenFrom(String house) throws IOException {
    Set<String> seen = new TreeSet<>();
    for (Path each : sources()) {
      Matcher imports = SEEN.matcher(isIn(room(each), house) ? Files.readString(each) : "");
      while (imports.find()) {
        seen.add(imports.group(1));
      }
    }
    return seen;
  }

  private static boolean isIn(String room, String house) {
    return (room + ".").startsWith(house + ".");
  }

  @Test
  void aCircleIsFound() {
    Map<String, Set<String>> seen =
        Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a", "d"), "e", Set.of("a"));
    assertThat(circles(seen)).containsExactly("a -> b", "b -> c", "c -> a");
  }

  /** The arrows by which one comes back to where one was. */
  private static List<String> circles(Map<String, Set<String>> seen) {
    List<String> found = new ArrayList<>();
    for (String from : new TreeSet<>(seen.keySet())) {
      for (String to : new TreeSet<>(seen.get(from))) {
        if (!from.equals(to) && reachable(to, seen).contains(from)) {
          found.add(from + " -> " + to);
        }
      }
    }
    return found;
  }

  private static Set<String> reachable(String start, Map<String, Set<String>> seen) {
    Set<String> reached = new HashSet<>();
    Deque<String> due = new ArrayDeque<>(Set.of(start));
    while (!due.isEmpty()) {
      Collection<String> next = seen.getOrDefault(due.pop(), Set.of());
      next.stream().filter(reached::add).forEach(due::push);
    }
    return reached;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(it -> it.toString().endsWith(".java"))
          .filter(it -> !it.endsWith("package-info.java"))
          .toList();
    }
  }

  private static String room(Path source) {
    Path folder = MAIN.relativize(source).getParent();
    return String.valueOf(folder).replace('/', '.');
  }
}
