package dev.whoami.lint.tree;

import dev.whoami.world.text.IniLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A setting of .git/config. Git ignores the case of sections and names, and keeps that of the part
 * of a section that is in quotes.
 *
 * @see <a href="https://git-scm.com/docs/git-config#_syntax">Git: syntax of the file</a>
 */
final class GitSetting {
  private static final char QUOTE = '"';
  private static final char ESCAPE = '\\';
  private static final String COMMENTS = "#;";

  private final String section;
  private final String part;
  private final String name;
  private final String value;

  private GitSetting(String section, String part, String name, String value) {
    this.section = section;
    this.part = part;
    this.name = name;
    this.value = value;
  }

  /** In their order. */
  static List<GitSetting> in(String config) {
    List<GitSetting> all = new ArrayList<>();
    String section = "";
    for (String each : config.split("\n", -1)) {
      IniLine line = IniLine.of(each);
      if (line.kind() == IniLine.Kind.SECTION) {
        section = line.name().trim();
        line = IniLine.of(line.rest());
      }
      if (line.kind() == IniLine.Kind.SETTING) {
        all.add(of(section, line));
      }
    }
    return all;
  }

  private static GitSetting of(String section, IniLine line) {
    int quote = section.indexOf(QUOTE);
    String kind = quote < 0 ? section : section.substring(0, quote).trim();
    String part = quote < 0 ? "" : plain(section.substring(quote));
    return new GitSetting(kind, part, line.name(), plain(line.rest()));
  }

  /** Without quotes, escapes and a comment. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (!isQuoted && COMMENTS.indexOf(sign) >= 0) {
        break;
      }
      if (sign == QUOTE) {
        isQuoted = !isQuoted;
      } else if (sign != ESCAPE) {
        plain.append(sign);
      } else if (i + 1 < text.length()) {
        i++;
        plain.append(text.charAt(i));
      }
    }
    return plain.toString().trim();
  }

  /** Whether it has this name in a section with this name; both in lower case. */
  boolean is(String ofSection, String ofName) {
    return section.toLowerCase(Locale.ROOT).equals(ofSection)
        && name.toLowerCase(Locale.ROOT).equals(ofName);
  }

  /** The part of the section that is in quotes; may be empty. */
  String part() {
    return part;
  }

  String value() {
    return value;
  }
}
