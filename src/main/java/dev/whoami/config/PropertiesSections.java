package dev.whoami.config;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A properties file, as Java reads it: one section, with the line of each setting. */
final class PropertiesSections {
  /** A setting without an escape: its name has no separator in it. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[ \\t\\f]*+([^ \\t\\f=:#!\\\\\\n"
              + "][^ \\t\\f=:\\\\\\n"
              + "]*+)[ \\t\\f]*+[=:]?+[ \\t\\f]*+([^\\\\\\n"
              + "]*+)");

  /**
   * Java's own parser needs 18 KB of memory for a line with an escape, however short the line is.
   * No real configuration has this many.
   */
  private static final int MOST_ESCAPED = 300;

  private static final Pattern NOTHING = Pattern.compile("[ \\t\\f]*+([#!][^\\n]*+)?");

  private final ConfigSection section = new ConfigSection("", 1);
  private int escaped;

  private PropertiesSections() {}

  static List<ConfigSection> parse(String text) throws UnreadableConfigException {
    PropertiesSections all = new PropertiesSections();
    all.takeAll(text);
    return Collections.singletonList(all.section);
  }

  private void takeAll(String text) throws UnreadableConfigException {
    List<String> logical = new ArrayList<>();
    int begun = 0;
    for (ConfigLine line : ConfigLine.of(text)) {
      begun = logical.isEmpty() ? line.number() : begun;
      logical.add(line.text());
      if (!isContinued(line.text(), logical.size() == 1)) {
        take(String.join("\n", logical), begun);
        logical.clear();
      }
    }
    take(String.join("\n", logical), begun);
  }

  /** Whether the line ends with an odd number of backslashes, and is not a comment. */
  private static boolean isContinued(String line, boolean isFirst) {
    String start = line.trim();
    if (isFirst && (start.startsWith("#") || start.startsWith("!"))) {
      return false;
    }
    int slashes = 0;
    while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  private void take(String line, int at) throws UnreadableConfigException {
    Matcher plain = PLAIN.matcher(line);
    if (plain.matches()) {
      section.put(plain.group(1), plain.group(2), at);
    } else if (!NOTHING.matcher(line).matches()) {
      load(line, at);
    }
  }

  private void load(String line, int at) throws UnreadableConfigException {
    if (++escaped > MOST_ESCAPED) {
      throw UnreadableConfigException.at(
          at,
          "is one of more than "
              + MOST_ESCAPED
              + " lines with escapes; leave those out that are"
              + " not about AWS");
    }
    Properties one = new Properties();
    try {
      one.load(new StringReader(line));
    } catch (IOException | IllegalArgumentException malformed) {
      throw UnreadableConfigException.at(at, "has a broken \\u escape; write \\\\ for a backslash");
    }
    one.forEach((name, value) -> section.put((String) name, (String) value, at));
  }
}
