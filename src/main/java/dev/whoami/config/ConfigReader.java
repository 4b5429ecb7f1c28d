package dev.whoami.config;

import dev.whoami.place.library.Paths;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a configuration file as the process with these surroundings sees it. */
final class ConfigReader {
  private static final String IN_JAR = ".jar!/";
  private static final Pattern OBJECT = Pattern.compile("(?m)^apiVersion:[ \\t]");
  private static final Pattern OBJECT_KIND = Pattern.compile("(?m)^kind:[ \\t]");

  private final Witness w;

  ConfigReader(Witness w) {
    this.w = w;
  }

  /** Reads a file. The second path is the one to show. */
  ConfigFile read(String path, String shown) throws UnreadableConfigException {
    Reading reading = reading(absolute(path));
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
    if (OBJECT.matcher(text).find() && OBJECT_KIND.matcher(text).find()) {
      throw new UnreadableConfigException(
          "it is an object of Kubernetes; save the file that is in its data, and name that");
    }
    ConfigFormat format = ConfigFormat.of(path, text);
    List<ConfigSection> sections = sections(format, text);
    for (ConfigSection each : sections) {
      ConfigSection.requireShortName(each.name(), each.line());
    }
    ConfigVariables variables = new ConfigVariables(w, OwnVariables.in(format, text, sections));
    return new ConfigFile(shown, format, sections, absolute(path), w).mapped(variables::in);
  }

  /** Reads a file, or an entry of a jar: app.jar!/BOOT-INF/classes/application.yml. */
  private Reading reading(String path) {
    int end = path.indexOf(IN_JAR);
    if (end < 0) {
      return w.file(path);
    }
    String entry = path.substring(end + IN_JAR.length());
    String jar = path.substring(0, end) + ".jar";
    return w.entries(jar, Collections.singletonList(entry)).get(0);
  }

  /** Resolves a relative path against the folder that the process works in. */
  String absolute(String path) {
    return path.startsWith("/") ? path : Paths.in(w.property("user.dir").text(), path);
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
        return IniSections.parse(text);
      case FLUENT_BIT:
        return FluentBitSections.parse(text);
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
