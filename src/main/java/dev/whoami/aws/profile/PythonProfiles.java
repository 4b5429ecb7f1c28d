package dev.whoami.aws.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Botocore, in boto3 and both AWS CLIs. Python's configparser reads the file. Names are in lower
 * case, a colon is equivalent to an equals sign, and a deeper line continues a value. A repeated
 * section or name is an error, and so is a line that is not a setting.
 *
 * @see <a href="https://docs.python.org/3/library/configparser.html">Python: configparser</a>
 */
final class PythonProfiles implements ProfileParser {
  /** The settings of this section belong to every other section. */
  private static final String DEFAULTS = "DEFAULT";

  @Override
  public ProfileSections parse(ProfileFileText file) {
    SettingsTable sections = new SettingsTable();
    @Nullable Map<String, String> section = null;
    for (PythonLine line : PythonLine.in(file.text())) {
      if (line.section().isPresent()) {
        String name = line.section().get();
        if (sections.has(name) && !name.equals(DEFAULTS)) {
          return ProfileSections.malformed(line.number());
        }
        section = sections.section(name);
        continue;
      }
      if (section == null
          || !line.isSetting()
          || line.name().isEmpty()
          || section.containsKey(line.name())
          || hasStrayLine(line.value())) {
        return ProfileSections.malformed(line.number());
      }
      section.put(line.name(), line.value());
    }
    return profiles(sections, file);
  }

  /** Botocore reads the lines below a setting without a value as settings. */
  private static boolean hasStrayLine(String value) {
    return value.startsWith("\n") && !NestedSettings.areWellFormed(value);
  }

  private static ProfileSections profiles(SettingsTable sections, ProfileFileText file) {
    SettingsTable profiles = new SettingsTable();
    SettingsTable services = new SettingsTable();
    Map<String, String> defaults = sections.section(DEFAULTS);
    sections
        .sections()
        .forEach(
            (name, own) -> {
              if (!name.equals(DEFAULTS)) {
                Map<String, String> settings = new LinkedHashMap<>(defaults);
                settings.putAll(own);
                add(name, settings, file, profiles, services);
              }
            });
    return ProfileSections.of(profiles.sections(), services.sections());
  }

  private static void add(
      String section,
      Map<String, String> settings,
      ProfileFileText file,
      SettingsTable profiles,
      SettingsTable services) {
    if (!file.isConfig() || section.equals("default")) {
      profiles.newSection(section).putAll(settings);
    } else if (section.startsWith("profile")) {
      ShellWords.second(section).ifPresent(name -> profiles.newSection(name).putAll(settings));
    } else if (section.startsWith("services")) {
      ShellWords.second(section)
          .ifPresent(name -> services.newSection(name).putAll(NestedSettings.flat(settings)));
    }
  }
}
