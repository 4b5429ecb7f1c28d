package dev.whoami.aws.profile;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The AWS SDK for .NET. It trims each line and knows no comment after a value. A line that is not a
 * setting is an error, and the case of a name does not matter. A repeated name hides its profile;
 * if a section is repeated, the first counts.
 */
final class DotNetProfiles implements ProfileParser {
  private static final String PREFIX = "profile[ \t]+";

  @Override
  public ProfileSections parse(ProfileFileText file) {
    SettingsTable sections = new SettingsTable();
    Set<String> hidden = new LinkedHashSet<>();
    @Nullable Map<String, String> section = null;
    String current = "";
    int number = 0;
    for (String raw : file.text().split("\r\n|\r|\n", -1)) {
      number++;
      String line = WhiteSpace.UNICODE.strip(number == 1 ? raw.replace("\uFEFF", "") : raw);
      if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
        continue;
      }
      int equals = line.indexOf('=');
      boolean isHeader = line.startsWith("[") && line.endsWith("]") && line.length() > 1;
      if (!isHeader && equals < 0) {
        return ProfileSections.malformed(number);
      }
      if (isHeader && equals < 0) {
        current = WhiteSpace.UNICODE.strip(line.substring(1, line.length() - 1));
        section = sections.has(current) ? null : sections.section(current);
        continue;
      }
      if (section != null) {
        String name = WhiteSpace.UNICODE.strip(line.substring(0, equals)).toLowerCase(Locale.ROOT);
        if (section.containsKey(name)) {
          hidden.add(current);
        }
        section.put(name, WhiteSpace.UNICODE.strip(line.substring(equals + 1)));
      }
    }
    hidden.forEach(sections.sections()::remove);
    return ProfileSections.of(profiles(sections, file));
  }

  private static Map<String, Map<String, String>> profiles(
      SettingsTable sections, ProfileFileText file) {
    SettingsTable profiles = new SettingsTable();
    sections
        .sections()
        .forEach(
            (name, set) -> {
              String bare = name.replaceFirst("^" + PREFIX, "");
              boolean isPrefixed = !bare.equals(name);
              boolean counts = isPrefixed || !file.isConfig() || name.equals("default");
              // If both exist, the name without the prefix counts.
              if (counts && (!isPrefixed || !sections.has(bare))) {
                profiles.newSection(bare).putAll(set);
              }
            });
    return profiles.sections();
  }
}
