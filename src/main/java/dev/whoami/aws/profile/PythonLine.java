package dev.whoami.aws.profile;

import dev.whoami.world.text.LazyPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A section or a setting as Python's configparser sees it, with the deeper lines that go on. */
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
    Matcher header = SECTION.matcher(text);
    this.section = header.matches() ? header.group(1) : null;
    Matcher setting = SETTING.matcher(text);
    boolean isSetting = section == null && setting.matches();
    this.name = isSetting ? setting.group(1) : null;
    this.value = isSetting ? setting.group(2) : "";
  }

  /** A line ends as Python reads a text, with any kind of end. */
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

  /** The first is 1. */
  int number() {
    return number;
  }

  /** The name in the brackets, whatever is behind them. */
  Optional<String> section() {
    return Optional.ofNullable(section);
  }

  boolean isSetting() {
    return name != null;
  }

  /** In lower case; empty where there is none. */
  String name() {
    return name == null ? "" : WhiteSpace.PYTHON.stripEnd(name).toLowerCase(Locale.ROOT);
  }

  /** With the lines that go on. */
  String value() {
    List<String> lines = new ArrayList<>();
    lines.add(WhiteSpace.PYTHON.strip(value));
    lines.addAll(more);
    return WhiteSpace.PYTHON.stripEnd(String.join("\n", lines));
  }
}
