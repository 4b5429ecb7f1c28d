package dev.whoami.trial;

import dev.whoami.world.Reading;
import dev.whoami.world.Surroundings;
import dev.whoami.world.WriteAccess;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Paths;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who can change the code of a class path: of each jar and of what its manifest and its index name
 * in turn, and of each folder with all that is in it.
 */
final class ClassPathOwners {
  private static final List<String> NAMING =
      Arrays.asList("META-INF/MANIFEST.MF", "META-INF/INDEX.LIST");
  private static final Pattern CLASS_PATH = Pattern.compile("(?im)^Class-Path:(.*)$");

  private final Surroundings here;
  private final List<String> exempt = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  /** Below the folders that are exempt, nothing is looked at. */
  ClassPathOwners(Surroundings here, List<String> exempt) {
    this.here = here;
    for (String each : exempt) {
      this.exempt.add(here.realPath(each).asOptional().orElse(each));
    }
  }

  /** The first entry that somebody else can change; empty where there is none. */
  Optional<WriteAccess> firstOfOthers(List<String> entries) {
    Deque<String> left = new ArrayDeque<>(entries);
    while (!left.isEmpty()) {
      String entry = left.pop();
      if (!seen.add(entry)) {
        continue;
      }
      WriteAccess its = here.writeAccessWithin(entry);
      if (isThere(entry) && !its.isOurs() && !isExempt(entry)) {
        return Optional.of(its);
      }
      left.addAll(namedBy(entry));
    }
    return Optional.empty();
  }

  private boolean isThere(String entry) {
    return here.realPath(entry).status() != Reading.Status.MISSING;
  }

  private boolean isExempt(String entry) {
    String real = here.realPath(entry).asOptional().orElse(entry);
    return exempt.stream().anyMatch(it -> real.equals(it) || real.startsWith(it + "/"));
  }

  /** What Java loads beside a jar, whatever the jar's name, because it says so; relative to it. */
  private List<String> namedBy(String jar) {
    List<Reading> both = here.entries(jar, NAMING);
    List<String> names = new ArrayList<>();
    String manifest = both.get(0).text().replaceAll("(\r\n|\r|\n) ", "");
    Matcher line = CLASS_PATH.matcher(manifest);
    while (line.find()) {
      names.addAll(Arrays.asList(line.group(1).trim().split("\\s+", -1)));
    }
    for (String each : both.get(1).text().split("\\R", -1)) {
      if (each.trim().endsWith(".jar")) {
        names.add(each.trim());
      }
    }
    List<String> paths = new ArrayList<>();
    for (String each : names) {
      path(jar, each).ifPresent(paths::add);
    }
    return paths;
  }

  private static Optional<String> path(String jar, String name) {
    try {
      URI uri = Paths.get(jar).toUri().resolve(new URI(name));
      return name.isEmpty() ? Optional.empty() : Optional.of(Paths.get(uri).toString());
    } catch (URISyntaxException | RuntimeException notAFile) {
      return Optional.empty();
    }
  }
}
