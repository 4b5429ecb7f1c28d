package dev.whoami.aws.profile;

import dev.whoami.world.LazyPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** A section or a setting as Python's configparser sees it, with the deeper lines that go on. */
final class PythonLine {
  private static final LazyPattern SECTION = LazyPattern.of("\\[(.+)].*");
  private static final LazyPattern SETTING = LazyPattern.of("(.*?)[=:](.*)");

  private final int number;
  private final int depth;
  private final String text;
  private final List<String> more = new ArrayList<>();

  private PythonLine(int number, int depth, String text) {
    this.number = number;
    this.depth = depth;
    this.text = text;
  }

  /** A line ends as Python reads a text, with any kind of end. */
  static List<PythonLine> in(String file) {
    List<PythonLine> all = new ArrayList<>();
    int number = 0;
    for (String raw : file.split("\r\n|\r|\n", -1)) {
      number++;
      String text = WhiteSpace.PYTHON.strip(raw);
      if (text.startsWith("#") || text.startsWith(";")) {
        continue;
      }
      int depth = raw.length() - WhiteSpace.PYTHON.stripStart(raw).length();
      Optional<PythonLine> last =
          all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
      Optional<PythonLine> before = last.filter(PythonLine::isSetting);
      if (text.isEmpty() || before.filter(it -> depth > it.depth).isPresent()) {
        before.ifPresent(it -> it.more.add(text));
      } else {
        all.add(new PythonLine(number, depth, text));
      }
    }
    return Collections.unmodifiableList(all);
  }

  /** The first is 1. */
  int number() {
    return number;
  }

  /** The name in the brackets, whatever is behind them. */
  Optional<String> section() {
    Matcher section = SECTION.matcher(text);
    return section.matches() ? Optional.of(section.group(1)) : Optional.empty();
  }

  boolean isSetting() {
    return !section().isPresent() && SETTING.matcher(text).matches();
  }

  /** In lower case; empty where there is none. */
  String name() {
    return WhiteSpace.PYTHON.stripEnd(part(1)).toLowerCase(Locale.ROOT);
  }

  /** With the lines that go on. */
  String value() {
    List<String> lines = new ArrayList<>();
    lines.add(WhiteSpace.PYTHON.strip(part(2)));
    lines.addAll(more);
    return WhiteSpace.PYTHON.stripEnd(String.join("\n", lines));
  }

  private String part(int group) {
    Matcher setting = SETTING.matcher(text);
    return setting.matches() ? setting.group(group) : "";
  }
}
