package dev.whoami.trial;

import dev.whoami.world.Surroundings;
import dev.whoami.world.file.Reading;
import dev.whoami.world.file.WriteAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folders of a list such as PATH that only this user and root can write to. */
final class SafePath {
  private final Surroundings here;
  private final List<String> all = new ArrayList<>();
  private final List<String> safe = new ArrayList<>();

  private SafePath(Surroundings here) {
    this.here = here;
  }

  /** The path in a variable; a relative entry is below this process's working directory. */
  static SafePath of(Surroundings here, String variable) {
    SafePath path = new SafePath(here);
    Reading value = here.environment(variable);
    if (!value.hasText()) {
      return path;
    }
    String base = here.property("user.dir").text();
    for (String each : value.text().split(":", -1)) {
      String folder = each.startsWith("/") ? each : base + "/" + each;
      path.all.add(folder);
      WriteAccess its = here.writeAccess(folder);
      if (its.isOurs()) {
        path.safe.add(its.path());
      }
    }
    return path;
  }

  /** The safe folders in the form of the variable; empty if there are none. */
  String text() {
    return String.join(":", safe);
  }

  /** The same, with only the folders in which others cannot change any file. */
  String textOfOursThroughout() {
    List<String> ours = new ArrayList<>(safe);
    ours.removeIf(it -> !here.writeAccessWithin(it).isOurs());
    return String.join(":", ours);
  }

  /**
   * Who can change the program that a shell would find. Empty if only this user and root can, or if
   * it is missing.
   */
  Optional<WriteAccess> ownerOf(String program) {
    for (String folder : all) {
      String path = folder + "/" + program;
      if (here.realPath(path).isPresent()) {
        WriteAccess its = here.writeAccess(folder);
        WriteAccess file = here.writeAccess(path);
        WriteAccess first = its.isOurs() ? file : its;
        return first.isOurs() ? Optional.empty() : Optional.of(first);
      }
    }
    return Optional.empty();
  }
}
