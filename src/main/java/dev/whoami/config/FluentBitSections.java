package dev.whoami.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fluent Bit's classic format: sections in brackets, in each lines of a name and a value with a
 * blank between them. Names count in lower case. Commands (@INCLUDE, @SET) are left out.
 */
final class FluentBitSections {
  private static final Pattern SECTION = Pattern.compile("\\[([A-Za-z_]+)\\]");
  private static final Pattern SETTING = Pattern.compile("(\\S+)(?:\\s+(.*))?");

  private FluentBitSections() {}

  static List<ConfigSection> parse(String text) throws UnreadableConfigException {
    List<ConfigSection> sections = new ArrayList<>();
    for (ConfigLine each : ConfigLine.of(text)) {
      String line = each.trimmed();
      int number = each.number();
      Matcher section = SECTION.matcher(line);
      Matcher setting = SETTING.matcher(line);
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("@")) {
        continue;
      }
      if (section.matches()) {
        sections.add(new ConfigSection(section.group(1).toLowerCase(Locale.ROOT), number));
      } else if (sections.isEmpty() || !setting.matches()) {
        throw UnreadableConfigException.at(
            number, "stands before the first [SECTION]; put a section above it");
      } else {
        String value = setting.group(2) == null ? "" : setting.group(2);
        sections
            .get(sections.size() - 1)
            .put(setting.group(1).toLowerCase(Locale.ROOT), value, number);
      }
    }
    return sections;
  }
}
