package dev.whoami.config;

import dev.whoami.world.Reading;
import dev.whoami.world.Witness;
import java.util.Collections;
import java.util.List;

/** Reads files that configure programs: their format, their kind, and the programs in them. */
public final class Configurations {
  private static final String IN_JAR = ".jar!/";

  private Configurations() {}

  /**
   * The programs of one file, as seen by the process whose surroundings these are.
   *
   * @throws UnreadableConfigException where it cannot be read, or where nothing in it uses AWS
   */
  public static List<ConfiguredProgram> in(String path, Witness w)
      throws UnreadableConfigException {
    return in(path, path, w);
  }

  /** The same where the path is another one's choice: this is what is shown of it. */
  static List<ConfiguredProgram> in(String path, String shown, Witness w)
      throws UnreadableConfigException {
    ConfigFile file = read(path, shown, w);
    ConfigKind kind =
        ConfigKind.of(file)
            .orElseThrow(
                () ->
                    new UnreadableConfigException(
                        "it is no configuration that whoami knows; it knows those of "
                            + ConfigKind.titles()
                            + ", and of Hadoop by: whoami hadoop --conf"));
    List<ConfiguredProgram> programs = kind.config().programsIn(file);
    if (programs.isEmpty()) {
      throw new UnreadableConfigException(
          "it is a configuration of "
              + kind.title()
              + " in which nothing uses AWS; name the file that has those settings");
    }
    return programs;
  }

  private static ConfigFile read(String path, String shown, Witness w)
      throws UnreadableConfigException {
    Reading reading = reading(absolute(path, w), w);
    if (reading.isAbsent()) {
      throw new UnreadableConfigException("it " + reading.why() + fix(reading.status()));
    }
    String text = reading.text().replace("\uFEFF", "");
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableConfigException("it is not text; name a configuration file");
    }
    if (text.trim().isEmpty()) {
      throw new UnreadableConfigException("it is empty; name the file that has the settings");
    }
    ConfigFormat format = ConfigFormat.of(path, text);
    ConfigVariables variables = new ConfigVariables(w);
    return new ConfigFile(shown, format, sections(format, text)).mapped(variables::in);
  }

  /** A file, or what is in a jar: app.jar!/BOOT-INF/classes/application.yml. */
  private static Reading reading(String path, Witness w) {
    int end = path.indexOf(IN_JAR);
    if (end < 0) {
      return w.file(path);
    }
    String entry = path.substring(end + IN_JAR.length());
    String jar = path.substring(0, end) + ".jar";
    return w.entries(jar, Collections.singletonList(entry)).get(0);
  }

  private static String absolute(String path, Witness w) {
    String folder = path.startsWith("/") ? "" : w.property("user.dir").text();
    return folder.isEmpty() ? path : folder + "/" + path;
  }

  private static String fix(Reading.Status status) {
    switch (status) {
      case DENIED:
        return "; run whoami as the user of the program, or as root";
      case TOO_LARGE:
        return "; no configuration is that large, so name another file";
      case NOT_A_FILE:
        return "; name a file, not a folder, a pipe or a device";
      default:
        return "; name a file that is there";
    }
  }

  private static List<ConfigSection> sections(ConfigFormat format, String text)
      throws UnreadableConfigException {
    switch (format) {
      case YAML:
        return YamlSections.parse(text);
      case INI:
        return BracketSections.INI.parse(text);
      case FLUENT_BIT:
        return BracketSections.FLUENT_BIT.parse(text);
      case FLUENTD:
        return FluentdSections.parse(text);
      case JAAS:
        return JaasSections.parse(text, 1);
      case FSTAB:
        return FstabSections.parse(text);
      case PROPERTIES:
        return PropertiesSections.parse(text);
      default:
        return Collections.emptyList();
    }
  }
}
