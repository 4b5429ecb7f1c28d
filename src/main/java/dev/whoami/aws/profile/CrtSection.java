package dev.whoami.aws.profile;

import dev.whoami.world.text.LazyPattern;
import java.util.regex.Matcher;

/** A line that opens a section, as the AWS Common Runtime reads it. */
final class CrtSection {
  private static final LazyPattern HEADER =
      LazyPattern.of(
          "\\[[ \\t\\r]*(?:(profile|sso-session|services)[ \\t\\r]+)?"
              + "([A-Za-z0-9\\\\_\\-/.%@:+]+)[ \\t\\r]*].*");

  private final String prefix;
  private final String name;
  private final boolean counts;
  private final boolean fatal;

  private CrtSection(String prefix, String name, boolean counts, boolean fatal) {
    this.prefix = prefix;
    this.name = name;
    this.counts = counts;
    this.fatal = fatal;
  }

  static CrtSection of(String line, boolean isConfig) {
    String declaration = line.split("[#;]", 2)[0];
    Matcher header = HEADER.matcher(declaration);
    if (!header.matches()) {
      return new CrtSection("", "", false, isUnclosed(declaration));
    }
    String prefix = header.group(1) == null ? "" : header.group(1);
    String name = header.group(2);
    boolean counts = isConfig ? !prefix.isEmpty() || name.equals("default") : prefix.isEmpty();
    return new CrtSection(prefix, name, counts, false);
  }

  /** A name without a closing bracket. Without a name, it does not search for one. */
  private static boolean isUnclosed(String declaration) {
    String rest = declaration.substring(1).trim();
    return !rest.isEmpty()
        && (Identifiers.isAllowed(rest.charAt(0)) || rest.charAt(0) == '\\')
        && rest.indexOf(']') < 0;
  }

  /** Whether the client treats the whole file as missing. */
  boolean isFatal() {
    return fatal;
  }

  boolean isProfile() {
    return counts && (prefix.isEmpty() || prefix.equals("profile"));
  }

  boolean isServices() {
    return counts && prefix.equals("services");
  }

  boolean isPrefixed() {
    return prefix.equals("profile");
  }

  String name() {
    return name;
  }
}
