package dev.whoami.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fluentd's format: nested elements in angle brackets, with lines of a name and a value. A
 * section's name is its path with the number of each element: match[2]/buffer[3].
 */
final class FluentdSections {
  private static final Pattern END = Pattern.compile("</\\s*+(\\w++)\\s*+>.*");
  private static final Pattern BEGIN = Pattern.compile("<\\s*+(\\w++)[^>]*+>.*");
  private static final Pattern INCLUDE = Pattern.compile("(?s)@include\\s++(.++)");
  private static final Pattern SETTING = Pattern.compile("(?s)(\\S++)(?:\\s++(.*+))?");

  private final List<ConfigSection> sections = new ArrayList<>();
  private final Deque<ConfigSection> open = new ArrayDeque<>();
  private final ConfigSection included = new ConfigSection(IncludedFiles.SECTION, 1);

  private FluentdSections() {}

  static List<ConfigSection> parse(String text) throws UnreadableConfigException {
    FluentdSections all = new FluentdSections();
    for (ConfigLine each : ConfigLine.of(text)) {
      all.take(each.trimmed(), each.number());
    }
    if (!all.open.isEmpty()) {
      throw UnreadableConfigException.at(
          all.open.peek().line(), "begins an element that has no end; close it with </NAME>");
    }
    if (!all.included.names().isEmpty()) {
      all.sections.add(all.included);
    }
    return all.sections;
  }

  private void take(String line, int number) throws UnreadableConfigException {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    Matcher path = INCLUDE.matcher(line);
    if (path.matches()) {
      include(unquoted(path.group(1)), number);
      return;
    }
    Matcher end = END.matcher(line);
    Matcher begin = BEGIN.matcher(line);
    Matcher setting = SETTING.matcher(line);
    if (end.matches()) {
      close(end.group(1), number);
    } else if (begin.matches()) {
      String parent = open.isEmpty() ? "" : open.peek().name() + "/";
      String name = parent + begin.group(1) + "[" + sections.size() + "]";
      ConfigSection.requireShortName(name, number);
      ConfigSection section = new ConfigSection(name, number);
      sections.add(section);
      open.push(section);
    } else if (setting.matches() && !open.isEmpty()) {
      String value = setting.group(2) == null ? "" : setting.group(2);
      open.peek().put(setting.group(1), unquoted(value), number);
    }
  }

  /** Skips an include inside an element, which is left out: its file has only settings. */
  private void include(String path, int number) {
    if (open.isEmpty()) {
      included.put("[" + included.names().size() + "]", path, number);
    }
  }

  private void close(String name, int number) throws UnreadableConfigException {
    boolean fits = !open.isEmpty() && open.peek().name().matches("(.*/)?" + name + "\\[\\d+\\]");
    if (!fits) {
      throw UnreadableConfigException.at(
          number, "ends an element that was not begun; remove it, or close the inner one first");
    }
    open.pop();
  }

  private static String unquoted(String value) {
    boolean isQuoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.endsWith(value.substring(0, 1));
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }
}
