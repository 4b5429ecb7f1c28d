package dev.whoami.config;

import dev.whoami.place.library.Paths;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.secret.Redaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a configuration of Fluent Bit or Fluentd includes, and those that they include.
 * Each is read once, up to a limit. Fluent Bit's classic format looks in the program's working
 * folder, then in the folder of the first file. All other formats look in the folder of the
 * including file.
 *
 * @see <a href="https://docs.fluentbit.io/manual/administration/configuring-fluent-bit">Fluent Bit:
 *     configuring</a>
 */
final class IncludedFiles {
  /**
   * The section whose values are the paths. In YAML it has this name itself; the readers of other
   * formats create it.
   */
  static final String SECTION = "includes";

  private static final int MOST = 64;

  private final ConfigReader reader;
  private final Witness w;
  private final String first;
  private final Map<String, ConfigFile> read = new LinkedHashMap<>();
  private final List<String> unread = new ArrayList<>();

  /** The files that the file at this absolute path includes. */
  IncludedFiles(String first, Witness w) {
    this.reader = new ConfigReader(w);
    this.w = w;
    this.first = first;
  }

  /** All included files that can be read, in the order in which they are named. */
  List<ConfigFile> of(ConfigFile file) {
    Deque<String> open = new ArrayDeque<>(named(file, first));
    int looks = 0;
    while (!open.isEmpty() && looks++ < MOST) {
      String path = open.poll();
      if (path.equals(first) || read.containsKey(path)) {
        continue;
      }
      read(path).ifPresent(it -> open.addAll(named(it, path)));
    }
    return Collections.unmodifiableList(new ArrayList<>(read.values()));
  }

  /** The first file that could not be read, with the reason. */
  Optional<String> unread() {
    return unread.stream().findFirst();
  }

  private Optional<ConfigFile> read(String path) {
    String shown = Redaction.path(path);
    try {
      ConfigFile file = reader.read(path, shown);
      read.put(path, file);
      return Optional.of(file);
    } catch (UnreadableConfigException unreadable) {
      unread.add(shown + ", but " + unreadable.why().split(";", 2)[0]);
      return Optional.empty();
    }
  }

  private List<String> named(ConfigFile file, String path) {
    List<String> paths = new ArrayList<>();
    file.section(SECTION)
        .ifPresent(
            section ->
                section.names().forEach(it -> paths.addAll(in(file, path, section.value(it)))));
    return Collections.unmodifiableList(paths);
  }

  private List<String> in(ConfigFile file, String path, Optional<String> named) {
    if (!named.isPresent()) {
      return Collections.emptyList();
    }
    boolean isClassic = file.is(ConfigFormat.FLUENT_BIT);
    String folder = Paths.parent(isClassic ? real(first) : path);
    if (Wildcard.isIn(named.get())) {
      return new Wildcard(w, MOST).paths(Paths.absolute(folder, named.get()));
    }
    List<String> folders =
        isClassic
            ? Arrays.asList(w.property("user.dir").text(), folder)
            : Collections.singletonList(folder);
    for (String each : folders) {
      String candidate = Paths.absolute(each, named.get());
      if (w.file(candidate).status() != Reading.Status.MISSING) {
        return Collections.singletonList(candidate);
      }
    }
    return Collections.singletonList(Paths.absolute(folder, named.get()));
  }

  /** Kubernetes mounts a file as a link into another folder. */
  private String real(String path) {
    Reading real = w.realPath(path);
    return real.isPresent() ? real.text() : path;
  }
}
