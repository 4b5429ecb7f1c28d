package dev.whoami.config;

import dev.whoami.world.Witness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads configuration files of programs: their format, their kind, and the programs in them. */
public final class Configurations {
  private Configurations() {}

  /**
   * The programs of one file and of those that it includes, as seen by the process whose
   * surroundings these are.
   *
   * @throws UnreadableConfigException where it cannot be read, or where nothing in it uses AWS
   */
  public static List<ConfiguredProgram> in(String path, Witness w)
      throws UnreadableConfigException {
    return in(path, path, w);
  }

  /** The same for a path that another user may have chosen. The second path is the one to show. */
  static List<ConfiguredProgram> in(String path, String shown, Witness w)
      throws UnreadableConfigException {
    ConfigReader reader = new ConfigReader(w);
    ConfigFile file = reader.read(path, shown);
    ConfigKind kind =
        ConfigKind.of(file)
            .orElseThrow(
                () ->
                    new UnreadableConfigException(
                        "it is not a configuration that whoami knows; it knows those of "
                            + ConfigKind.titles()));
    List<ConfiguredProgram> programs = new ArrayList<>(kind.config().programsIn(file));
    if (kind == ConfigKind.KAFKA && ConfigKind.SPRING.config().recognizes(file)) {
      // A Spring application has both in one file.
      programs.addAll(ConfigKind.SPRING.config().programsIn(file));
    }
    IncludedFiles included = new IncludedFiles(reader.absolute(path), w);
    for (ConfigFile each : included.of(file)) {
      programs.addAll(kind.config().programsIn(each));
    }
    if (programs.isEmpty()) {
      throw new UnreadableConfigException(
          "it is a configuration of "
              + kind.title()
              + " in which nothing uses AWS"
              + included.unread().map(it -> ", and it includes " + it).orElse("")
              + "; name the file that has those settings");
    }
    return Collections.unmodifiableList(programs);
  }
}
