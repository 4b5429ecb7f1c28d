package dev.whoami.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fluent Bit's classic format: sections in brackets, white space between a name and its value, and
 * names in lower case. The paths of its command @INCLUDE become a section. Other commands (@SET)
 * are left out.
 */
final class FluentBitSections {
  private static final Pattern SECTION = Pattern.compile("\\[([A-Za-z_]+)\\]");
  private static final Pattern SETTING = Pattern.compile("(\\S+)(?:\\s+(.*))?");
  private static final Pattern INCLUDE = Pattern.compile("(?i)@INCLUDE (.+)");
  private static final String COMMENTS_AND_COMMANDS = "#@";

  private FluentBitSections() {}

  static List<ConfigSection> parse(String text) throws UnreadableConfigException {
    List<ConfigSection> sections = new ArrayList<>();
    ConfigSection included = new ConfigSection(IncludedFiles.SECTION, 1);
    for (ConfigLine each : ConfigLine.of(text)) {
      String line = each.trimmed();
      Matcher begin = SECTION.matcher(line);
      if (line.isEmpty() || COMMENTS_AND_COMMANDS.indexOf(line.charAt(0)) >= 0) {
        include(line, each.number(), included);
      } else if (begin.matches()) {
        sections.add(new ConfigSection(lowerCase(begin.group(1)), each.number()));
      } else {
        put(line, each.number(), sections);
      }
    }
    if (!included.names().isEmpty()) {
      sections.add(included);
    }
    return sections;
  }

  private static void include(String line, int number, ConfigSection included) {
    Matcher path = INCLUDE.matcher(line);
    if (path.matches()) {
      included.put("[" + included.names().size() + "]", path.group(1), number);
    }
  }

  private static void put(String line, int number, List<ConfigSection> sections)
      throws UnreadableConfigException {
    Matcher parts = SETTING.matcher(line);
    if (!parts.matches()) {
      throw IniSections.neither(number);
    }
    String value = parts.group(2) == null ? "" : parts.group(2);
    IniSections.lastOf(sections, number).put(lowerCase(parts.group(1)), value, number);
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
