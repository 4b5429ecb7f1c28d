package dev.whoami.aws.profile;

import dev.whoami.world.text.LazyPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A section or a setting as Python's configparser reads it, with the deeper lines that continue it.
 */
final class PythonLine {
  private static final LazyPattern SECTION = LazyPattern.of("\\[(.+)].*");
  private static final LazyPattern SETTING = LazyPattern.of("(.*?)[=:](.*)");

  private final int number;
  private final int depth;
  private final @Nullable String section;
  private final @Nullable String name;
  private final String value;
  private final List<String> more = new ArrayList<>();

  private PythonLine(int number, int depth, String text) {
    this.number = number;
    this.depth = depth;
    this.section = text.startsWith("[") ? sectionName(text) : null;
    // Without one of these signs, no pattern needs to be tried.
    boolean mayBeSetting = section == null && (text.indexOf('=') >= 0 || text.indexOf(':') >= 0);
    String[] parts = mayBeSetting ? setting(text) : new String[0];
    this.name = parts.length == 0 ? null : parts[0];
    this.value = parts.length == 0 ? "" : parts[1];
  }

  private static @Nullable String sectionName(String text) {
    Matcher header = SECTION.matcher(text);
    return header.matches() ? header.group(1) : null;
  }

  /** The name and the value; empty if the text is not a setting. */
  private static String[] setting(String text) {
    Matcher setting = SETTING.matcher(text);
    return setting.matches() ? new String[] {setting.group(1), setting.group(2)} : new String[0];
  }

  /** Splits lines as Python does, at any kind of line end. */
  static List<PythonLine> in(String file) {
    List<PythonLine> all = new ArrayList<>();
    @Nullable PythonLine before = null;
    int number = 0;
    for (String raw : file.split("\r\n|\r|\n", -1)) {
      number++;
      String text = WhiteSpace.PYTHON.strip(raw);
      if (text.startsWith("#") || text.startsWith(";")) {
        continue;
      }
      int depth = raw.length() - WhiteSpace.PYTHON.stripStart(raw).length();
      if (text.isEmpty() || (before != null && depth > before.depth)) {
        if (before != null) {
          before.more.add(text);
        }
        continue;
      }
      PythonLine line = new PythonLine(number, depth, text);
      all.add(line);
      before = line.isSetting() ? line : null;
    }
    return Collections.unmodifiableList(all);
  }

  /** The line number, counted from 1. */
  int number() {
    return number;
  }

  /** The name in the brackets, whatever follows them. */
  Optional<String> section() {
    return Optional.ofNullable(section);
  }

  boolean isSetting() {
    return name != null;
  }

  /** The name in lower case; empty if there is none. */
  String name() {
    return name == null ? "" : WhiteSpace.PYTHON.stripEnd(name).toLowerCase(Locale.ROOT);
  }

  /** The value, including the lines that continue it. */
  String value() {
    List<String> lines = new ArrayList<>();
    lines.add(WhiteSpace.PYTHON.strip(value));
    lines.addAll(more);
    return WhiteSpace.PYTHON.stripEnd(String.join("\n", lines));
  }
}
