package dev.whoami.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of sections in brackets with name=value lines: rclone.conf, pgbackrest.conf. */
final class IniSections {
  private static final Pattern SECTION = Pattern.compile("\\[([^\\]]+)\\].*");
  private static final Pattern SETTING = Pattern.compile("([^=\\s][^=]*?)\\s*=\\s*(.*)");

  private IniSections() {}

  static List<ConfigSection> parse(String text) throws UnreadableConfigException {
    List<ConfigSection> sections = new ArrayList<>();
    for (ConfigLine each : ConfigLine.of(text)) {
      String line = each.trimmed();
      int number = each.number();
      Matcher section = SECTION.matcher(line);
      if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
        continue;
      }
      if (section.matches()) {
        sections.add(new ConfigSection(section.group(1).trim(), number));
      } else {
        setting(line, number, sections);
      }
    }
    return sections;
  }

  private static void setting(String line, int number, List<ConfigSection> sections)
      throws UnreadableConfigException {
    Matcher setting = SETTING.matcher(line);
    if (!setting.matches()) {
      throw UnreadableConfigException.at(
          number, "is neither [section] nor name=value; correct that line");
    }
    if (sections.isEmpty()) {
      throw UnreadableConfigException.at(
          number, "stands before the first [section]; put a section above it");
    }
    sections.get(sections.size() - 1).put(setting.group(1), setting.group(2), number);
  }
}
