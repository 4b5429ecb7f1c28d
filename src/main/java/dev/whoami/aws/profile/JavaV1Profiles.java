package dev.whoami.aws.profile;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The AWS SDK for Java 1. It trims each line. A line that is not a setting is an error, and so is a
 * setting before the first section. A repeated section replaces the first. It reads both files
 * alike.
 */
final class JavaV1Profiles implements ProfileParser {
  private static final String PREFIX = "profile ";

  /** The line ends of java.util.Scanner, which copies what it has read for each line. */
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u2028\u2029\u0085]");

  private final Function<SettingsTable, Map<String, Map<String, String>>> naming;

  private JavaV1Profiles(Function<SettingsTable, Map<String, Map<String, String>>> naming) {
    this.naming = naming;
  }

  /** Also finds a profile by its name with the prefix. */
  static ProfileParser withPrefix() {
    return new JavaV1Profiles(JavaV1Profiles::withoutPrefix);
  }

  /** Uses the whole name of a section as that of the profile, like old versions. */
  static ProfileParser byWholeName() {
    return new JavaV1Profiles(SettingsTable::sections);
  }

  @Override
  public ProfileSections parse(ProfileFileText file) {
    SettingsTable sections = new SettingsTable();
    @Nullable Map<String, String> section = null;
    int number = 0;
    for (String each : LINE_END.split(file.text(), -1)) {
      number++;
      String line = each.trim();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        String name = line.substring(1, Math.max(1, line.length() - 1)).trim();
        section = sections.newSection(name);
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 0 || section == null) {
        return ProfileSections.malformed(number);
      }
      section.put(line.substring(0, equals).trim(), line.substring(equals + 1).trim());
    }
    return sections.has("")
        ? ProfileSections.malformed("has a section without a name")
        : ProfileSections.of(naming.apply(sections));
  }

  private static Map<String, Map<String, String>> withoutPrefix(SettingsTable sections) {
    SettingsTable profiles = new SettingsTable();
    sections.sections().forEach((name, set) -> profiles.section(name).putAll(set));
    sections
        .sections()
        .forEach(
            (name, set) -> {
              if (name.startsWith(PREFIX) && !profiles.has(name.substring(PREFIX.length()))) {
                profiles.section(name.substring(PREFIX.length())).putAll(set);
              }
            });
    return profiles.sections();
  }
}
