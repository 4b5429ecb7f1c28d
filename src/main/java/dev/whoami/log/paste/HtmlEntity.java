package dev.whoami.log.paste;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The signs of ASCII that web pages write as entities, by name or by number. */
final class HtmlEntity {
  /** Characters from the first to the last sign of one. */
  static final int LONGEST = 9;

  static final char UNKNOWN = '\0';

  private static final Map<String, Character> NAMES;

  static {
    Map<String, Character> names = new HashMap<>();
    names.put("quot", '"');
    names.put("apos", '\'');
    names.put("lt", '<');
    names.put("gt", '>');
    names.put("amp", '&');
    names.put("nbsp", ' ');
    names.put("colon", ':');
    names.put("sol", '/');
    names.put("ast", '*');
    names.put("comma", ',');
    names.put("lpar", '(');
    names.put("rpar", ')');
    names.put("equals", '=');
    names.put("lowbar", '_');
    names.put("ldquo", '"');
    names.put("rdquo", '"');
    names.put("lsquo", '\'');
    names.put("rsquo", '\'');
    NAMES = Collections.unmodifiableMap(names);
  }

  private HtmlEntity() {}

  /** What it stands for, by what is between its signs. */
  static char of(String name) {
    return name.startsWith("#") ? byNumber(name) : NAMES.getOrDefault(name, UNKNOWN);
  }

  private static char byNumber(String name) {
    boolean isHex = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
    int base = isHex ? 16 : 10;
    int value = 0;
    for (int i = isHex ? 2 : 1; i < name.length(); i++) {
      int digit = Character.digit(name.charAt(i), base);
      if (digit < 0) {
        return UNKNOWN;
      }
      value = Math.min(value * base + digit, Character.MAX_VALUE);
    }
    boolean isBlank = value == 0xa0;
    return isBlank ? ' ' : value >= ' ' && value <= '~' ? (char) value : UNKNOWN;
  }
}
