package dev.whoami.aws.profile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The AWS SDK for Rust. Names are in lower case. It skips a setting whose name is not an
 * identifier. A line without an equals sign is an error, and so is an indented line that continues
 * nothing.
 */
final class RustProfiles implements ProfileParser {
  private static final String PROFILE = "profile";

  @Override
  public ProfileSections parse(ProfileFileText file) {
    SettingsTable sections = new SettingsTable();
    @Nullable Map<String, String> section = null;
    @Nullable String last = null;
    int number = 0;
    for (String raw : file.text().split("\r?\n", -1)) {
      number++;
      String trimmed = WhiteSpace.BLANKS.strip(raw);
      if (trimmed.isEmpty() || raw.startsWith("#") || raw.startsWith(";")) {
        continue;
      }
      if (raw.startsWith("[")) {
        String header = WhiteSpace.BLANKS.strip(raw.split("[#;]", 2)[0]);
        if (!header.endsWith("]")) {
          return ProfileSections.malformed(number);
        }
        section = sections.section(header.substring(1, header.length() - 1));
        last = null;
        continue;
      }
      if (WhiteSpace.BLANKS.has(raw.charAt(0))) {
        if (section == null || last == null || !continues(section.get(last), trimmed)) {
          return ProfileSections.malformed(number);
        }
        section.put(last, NestedSettings.continued(section.getOrDefault(last, ""), trimmed));
        continue;
      }
      Optional<String[]> setting = setting(trimmed);
      if (section == null || !setting.isPresent()) {
        return ProfileSections.malformed(number);
      }
      last = setting.get()[0];
      section.put(last, setting.get()[1]);
    }
    return normalized(sections, file);
  }

  /** Below a setting without a value, a line must be a setting. */
  private static boolean continues(@Nullable String value, String line) {
    boolean isNested = value == null || value.isEmpty() || value.startsWith("\n");
    return !isNested || setting(line).isPresent();
  }

  /** The name and the value; empty if the line has no equals sign or no name. */
  private static Optional<String[]> setting(String line) {
    String[] parts = withoutComment(line).split("=", 2);
    String name = WhiteSpace.BLANKS.strip(parts[0]).toLowerCase(Locale.ROOT);
    return parts.length == 2 && !name.isEmpty()
        ? Optional.of(new String[] {name, WhiteSpace.BLANKS.strip(parts[1])})
        : Optional.empty();
  }

  /** A comment begins after white space. */
  private static String withoutComment(String line) {
    for (int i = 1; i < line.length(); i++) {
      boolean isSign = line.charAt(i) == '#' || line.charAt(i) == ';';
      if (isSign && WhiteSpace.UNICODE.has(line.charAt(i - 1))) {
        return WhiteSpace.BLANKS.strip(line.substring(0, i));
      }
    }
    return line;
  }

  private static ProfileSections normalized(SettingsTable sections, ProfileFileText file) {
    SettingsTable profiles = new SettingsTable();
    SettingsTable services = new SettingsTable();
    boolean hasPrefixedDefault = false;
    for (String each : sections.sections().keySet()) {
      String[] words = words(each);
      hasPrefixedDefault |=
          words.length == 2 && words[0].equals(PROFILE) && words[1].equals("default");
    }
    for (Map.Entry<String, Map<String, String>> each : sections.sections().entrySet()) {
      String[] words = words(each.getKey());
      String name = words[words.length - 1];
      if (!Identifiers.areAllowed(name) || (words.length == 2 && !file.isConfig())) {
        continue;
      }
      if (words.length == 1) {
        boolean counts = !file.isConfig() || (name.equals("default") && !hasPrefixedDefault);
        if (counts) {
          profiles.section(name).putAll(Identifiers.allowed(each.getValue()));
        }
      } else if (words[0].equals(PROFILE)) {
        profiles.section(name).putAll(Identifiers.allowed(each.getValue()));
      } else if (words[0].equals("services")) {
        services.section(name).putAll(NestedSettings.flat(each.getValue()));
      }
    }
    return ProfileSections.of(profiles.sections(), services.sections());
  }

  private static String[] words(String section) {
    String[] words = WhiteSpace.BLANKS.strip(section).split("[ \t]", 2);
    words[words.length - 1] = words[words.length - 1].trim();
    return words;
  }
}
