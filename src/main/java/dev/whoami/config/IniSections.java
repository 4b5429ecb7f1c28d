package dev.whoami.config;

import dev.whoami.world.text.IniLine;
import java.util.ArrayList;
import java.util.List;

/** An INI file, such as rclone.conf or pgbackrest.conf, in which every line must be valid. */
final class IniSections {
  private IniSections() {}

  static List<ConfigSection> parse(String text) throws UnreadableConfigException {
    List<ConfigSection> sections = new ArrayList<>();
    for (ConfigLine each : ConfigLine.of(text)) {
      IniLine line = IniLine.of(each.trimmed());
      switch (line.kind()) {
        case SECTION:
          requireName(line, each.number());
          sections.add(new ConfigSection(line.name().trim(), each.number()));
          break;
        case SETTING:
          requireName(line, each.number());
          lastOf(sections, each.number()).put(line.name(), line.rest(), each.number());
          break;
        case OTHER:
          throw neither(each.number());
        default:
      }
    }
    return sections;
  }

  private static void requireName(IniLine line, int number) throws UnreadableConfigException {
    if (line.name().isEmpty()) {
      throw neither(number);
    }
  }

  /** The section that a setting belongs to: the last one so far. */
  static ConfigSection lastOf(List<ConfigSection> sections, int number)
      throws UnreadableConfigException {
    if (sections.isEmpty()) {
      throw UnreadableConfigException.at(
          number, "stands before the first [section]; put a section above it");
    }
    return sections.get(sections.size() - 1);
  }

  static UnreadableConfigException neither(int number) {
    return UnreadableConfigException.at(
        number, "is neither [section] nor name=value; correct that line");
  }
}
