package dev.whoami.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Login modules of JAAS. Each has a class, a flag, and options up to a semicolon. The value of
 * sasl.jaas.config is one module; a file has modules in braces. Each module is a section with the
 * name of its class.
 */
final class JaasSections {
  private final String text;
  private final List<ConfigSection> modules = new ArrayList<>();
  private int at;
  private int line;

  private JaasSections(String text, int line) {
    this.text = text;
    this.line = line;
  }

  /** The modules in a text that begins on this line. */
  static List<ConfigSection> parse(String text, int line) {
    JaasSections all = new JaasSections(text, line);
    String before = "";
    for (String word = all.next(); !word.isEmpty(); word = all.next()) {
      if (isFlag(word)) {
        all.module(before);
      }
      before = word;
    }
    return all.modules;
  }

  private static boolean isFlag(String word) {
    return word.toLowerCase(Locale.ROOT).matches("required|requisite|sufficient|optional");
  }

  private void module(String name) {
    ConfigSection module = new ConfigSection(name, line);
    modules.add(module);
    String option = next();
    while (!option.isEmpty() && !option.equals(";") && !option.equals("}")) {
      int begun = line;
      String sign = next();
      if (sign.equals("=")) {
        module.put(option, next(), begun);
        option = next();
      } else {
        option = sign;
      }
    }
  }

  /** A word, a quoted text without its quotes, or one of the signs = ; { }; empty at the end. */
  private String next() {
    skip();
    char first = first();
    if ("=;{}".indexOf(first) >= 0) {
      return String.valueOf(take());
    }
    return first == '"' || first == '\'' ? quoted(take()) : word();
  }

  /** The next character; NUL at the end. */
  private char first() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private char take() {
    char first = text.charAt(at++);
    line += first == '\n' ? 1 : 0;
    return first;
  }

  private boolean isOver() {
    return at >= text.length();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    while (!isOver() && first() > ' ' && "=;{}".indexOf(first()) < 0) {
      word.append(take());
    }
    return word.toString();
  }

  private String quoted(char quote) {
    StringBuilder content = new StringBuilder();
    while (!isOver() && first() != quote) {
      char each = take();
      content.append(each == '\\' && !isOver() ? take() : each);
    }
    if (!isOver()) {
      take();
    }
    return content.length() == 0 ? " " : content.toString();
  }

  /** Skips white space and comments. */
  private void skip() {
    while (!isOver()) {
      if (first() <= ' ') {
        take();
      } else if (text.startsWith("/*", at)) {
        skipTo(text.indexOf("*/", at + 2) + 2);
      } else if (text.startsWith("//", at) || first() == '#') {
        skipTo(text.indexOf('\n', at) + 1);
      } else {
        return;
      }
    }
  }

  /** Skips to a place, or to the end of the text if there is no such place. */
  private void skipTo(int place) {
    int end = place <= at ? text.length() : place;
    while (at < end) {
      take();
    }
  }
}
