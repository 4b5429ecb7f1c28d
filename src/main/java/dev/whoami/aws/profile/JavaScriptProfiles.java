package dev.whoami.aws.profile;

import dev.whoami.world.text.LazyPattern;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The AWS SDK for JavaScript v3. It trims each line, skips lines that are not settings, and ends a
 * value at white space and a comment sign. Names keep their case. In the brackets, one blank
 * separates a prefix from the name, which may be quoted.
 */
final class JavaScriptProfiles implements ProfileParser {
  /** White space as JavaScript's regular expressions define it. */
  static final String SPACE = "[\\t-\\r\\x{FEFF}\\x{2028}\\x{2029}\\p{Zs}]";

  private static final InlineComment COMMENT = InlineComment.of(WhiteSpace.JAVASCRIPT, ";#");
  private static final LazyPattern PREFIXED =
      LazyPattern.of("([\\w-]+)" + SPACE + "([\"']?)([\\w\\-@+.%:/]+)\\2");
  private static final String SEPARATOR = ".";

  @Override
  public ProfileSections parse(ProfileFileText file) {
    SettingsTable sections = new SettingsTable();
    @Nullable String section = null;
    @Nullable String nesting = null;
    for (String raw : file.text().split("\r?\n", -1)) {
      String line = withoutComment(raw);
      if (line.startsWith("[") && line.endsWith("]")) {
        nesting = null;
        String name = line.substring(1, Math.max(1, line.length() - 1));
        section = sectionName(name);
        if (name.equals("__proto__") || name.equals("profile __proto__")) {
          return ProfileSections.malformed("has a profile whose name this client refuses");
        }
        continue;
      }
      int equals = line.indexOf('=');
      if (section == null || section.isEmpty() || equals <= 0) {
        continue;
      }
      String name = trim(line.substring(0, equals));
      String value = trim(line.substring(equals + 1));
      if (value.isEmpty()) {
        nesting = name;
        continue;
      }
      boolean isIndented = !WhiteSpace.JAVASCRIPT.stripStart(raw).equals(raw);
      nesting = isIndented ? nesting : null;
      sections.section(section).put(nesting == null ? name : nesting + SEPARATOR + name, value);
    }
    return file.isConfig() ? ofConfig(sections) : ProfileSections.of(sections.sections());
  }

  /** The line before a comment. */
  static String withoutComment(String line) {
    return line.startsWith("#") || line.startsWith(";") ? "" : trim(COMMENT.cutFrom(line));
  }

  static String trim(String text) {
    return WhiteSpace.JAVASCRIPT.strip(text);
  }

  /** Null for an unknown prefix. */
  private static @Nullable String sectionName(String name) {
    Matcher prefixed = PREFIXED.matcher(name);
    if (!prefixed.matches()) {
      return name;
    }
    return isPrefix(prefixed.group(1)) ? prefixed.group(1) + SEPARATOR + prefixed.group(3) : null;
  }

  private static boolean isPrefix(String word) {
    return word.equals("profile") || word.equals("sso-session") || word.equals("services");
  }

  private static ProfileSections ofConfig(SettingsTable sections) {
    SettingsTable profiles = new SettingsTable();
    SettingsTable services = new SettingsTable();
    Map<String, Map<String, String>> all = sections.sections();
    if (all.containsKey("default")) {
      profiles.section("default").putAll(sections.section("default"));
    }
    for (Map.Entry<String, Map<String, String>> each : all.entrySet()) {
      String[] parts = each.getKey().split(Pattern.quote(SEPARATOR), 2);
      if (parts.length == 2 && parts[0].equals("profile")) {
        profiles.newSection(parts[1]).putAll(each.getValue());
      } else if (parts.length == 2 && parts[0].equals("services")) {
        services.newSection(parts[1]).putAll(each.getValue());
      }
    }
    return ProfileSections.of(profiles.sections(), services.sections());
  }
}
