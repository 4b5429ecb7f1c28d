package dev.whoami.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of sections in brackets, in each of which a line is a setting. Their syntaxes differ in
 * what begins a comment, and in what stands between a name and its value.
 */
enum BracketSections {
  /** rclone.conf, pgbackrest.conf: name=value. */
  INI("#;", "\\[([^\\]]+)\\].*", "([^=\\s][^=]*?)\\s*=\\s*(.*)", name -> name),
  /**
   * Fluent Bit's classic format: a blank between a name and its value, and names in lower case. Of
   * its commands the paths of @INCLUDE become a section, and the others (@SET) are left out.
   */
  FLUENT_BIT(
      "#@", "\\[([A-Za-z_]+)\\]", "(\\S+)(?:\\s+(.*))?", name -> name.toLowerCase(Locale.ROOT));

  private static final Pattern INCLUDE = Pattern.compile("(?i)@INCLUDE (.+)");

  private final String comments;
  private final Pattern section;
  private final Pattern setting;
  private final UnaryOperator<String> names;

  BracketSections(String comments, String section, String setting, UnaryOperator<String> names) {
    this.comments = comments;
    this.section = Pattern.compile(section);
    this.setting = Pattern.compile(setting);
    this.names = names;
  }

  List<ConfigSection> parse(String text) throws UnreadableConfigException {
    List<ConfigSection> sections = new ArrayList<>();
    ConfigSection included = new ConfigSection(IncludedFiles.SECTION, 1);
    for (ConfigLine each : ConfigLine.of(text)) {
      String line = each.trimmed();
      if (line.isEmpty() || comments.indexOf(line.charAt(0)) >= 0) {
        include(line, each.number(), included);
        continue;
      }
      Matcher begin = section.matcher(line);
      if (begin.matches()) {
        sections.add(new ConfigSection(names.apply(begin.group(1).trim()), each.number()));
      } else {
        put(line, each.number(), sections);
      }
    }
    if (!included.names().isEmpty()) {
      sections.add(included);
    }
    return sections;
  }

  private void include(String line, int number, ConfigSection included) {
    Matcher path = INCLUDE.matcher(line);
    if (this == FLUENT_BIT && path.matches()) {
      included.put("[" + included.names().size() + "]", path.group(1), number);
    }
  }

  private void put(String line, int number, List<ConfigSection> sections)
      throws UnreadableConfigException {
    Matcher parts = setting.matcher(line);
    if (!parts.matches()) {
      throw UnreadableConfigException.at(
          number, "is neither [section] nor name=value; correct that line");
    }
    if (sections.isEmpty()) {
      throw UnreadableConfigException.at(
          number, "stands before the first [section]; put a section above it");
    }
    String value = parts.group(2) == null ? "" : parts.group(2);
    sections.get(sections.size() - 1).put(names.apply(parts.group(1)), value, number);
  }
}
