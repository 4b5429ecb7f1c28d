package dev.whoami.trial;

import dev.whoami.world.Surroundings;
import dev.whoami.world.file.Listing;
import dev.whoami.world.file.Reading;
import dev.whoami.world.file.WriteAccess;
import java.io.IOException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.file.Path;
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
 * Finds the users who can change the code of a class path: each jar, the jars in its manifest and
 * its index even if they do not exist, and each folder with everything in it.
 */
final class ClassPathOwners {
  private static final List<String> NAMING =
      Arrays.asList("META-INF/MANIFEST.MF", "META-INF/INDEX.LIST");
  private static final Pattern CLASS_PATH = Pattern.compile("(?im)^Class-Path:(.*)$");
  private static final int MOST_NAMES = 10_000;

  private final Surroundings here;
  private final List<String> exempt = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  /** Nothing is checked below the exempt folders. */
  ClassPathOwners(Surroundings here, List<String> exempt) {
    this.here = here;
    for (String each : exempt) {
      this.exempt.add(here.realPath(each).asOptional().orElse(each));
    }
  }

  /** The first entry that another user can change; empty if there is none. */
  Optional<WriteAccess> firstOfOthers(List<String> entries) {
    Deque<String> left = new ArrayDeque<>(entries);
    while (!left.isEmpty()) {
      String entry = left.pop();
      if (!seen.add(entry)) {
        continue;
      }
      WriteAccess its = here.writeAccessWithin(entry);
      boolean isSafe = its.isOurs() || its.by() == WriteAccess.By.MISSING;
      if (!isSafe && !isExempt(entry)) {
        return Optional.of(its);
      }
      left.addAll(namedBy(entry));
    }
    return Optional.empty();
  }

  private boolean isExempt(String entry) {
    Optional<String> real = real(Paths.get(entry));
    return real.isPresent()
        && exempt.stream().anyMatch(it -> real.get().equals(it) || real.get().startsWith(it + "/"));
  }

  /**
   * The path of a file, or the path it would have if it were created. Empty if that is unknown, as
   * for a link to a missing file.
   */
  private Optional<String> real(Path path) {
    Reading real = here.realPath(path.toString());
    Path folder = path.getParent();
    if (real.status() != Reading.Status.MISSING || folder == null) {
      return real.asOptional();
    }
    Listing beside = here.list(folder.toString(), MOST_NAMES);
    String name = String.valueOf(path.getFileName());
    return name.equals("..") || beside.isCut() || beside.names().contains(name)
        ? Optional.empty()
        : real(folder).map(it -> it + "/" + name);
  }

  /**
   * The files that a jar's manifest or index names, which Java also loads. The names are relative
   * to the jar, whose own name does not matter.
   */
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

  /** The file that Java's class loader reads for a URL. It ignores the host. */
  private static Optional<String> path(String jar, String name) {
    try {
      URL url = new URL(Paths.get(jar).toUri().toURL(), name);
      String path = URLDecoder.decode(url.getFile().replace("+", "%2B"), "UTF-8");
      return name.isEmpty() || !url.getProtocol().equals("file")
          ? Optional.empty()
          : Optional.of(Paths.get(path).toString());
    } catch (IOException | RuntimeException notAFile) {
      return Optional.empty();
    }
  }
}
