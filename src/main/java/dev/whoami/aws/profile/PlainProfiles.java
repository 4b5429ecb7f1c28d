package dev.whoami.aws.profile;

import dev.whoami.world.text.LazyPattern;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * A file in the form that AWS documents and every client reads alike: sections, settings in lower
 * case with an equals sign, comments on lines of their own, nothing twice and nothing indented.
 */
final class PlainProfiles {
  private static final LazyPattern SECTION =
      LazyPattern.of("\\[((?:profile |sso-session |services )?[A-Za-z0-9_\\-/.@+]+)]");
  private static final LazyPattern SETTING =
      LazyPattern.of("([a-z][a-z0-9_]*) ?= ?([!-~]([ -~]*[!-~])?)");

  /** What a client may take for a quote, a comment or an escape. */
  private static final LazyPattern DOUBTFUL = LazyPattern.of("[\"'`\\\\].*|.*[\"'`\\\\]|.*[#;].*");

  private PlainProfiles() {}

  static boolean isPlain(ProfileFileText file) {
    Set<String> sections = new HashSet<>();
    Set<String> names = new HashSet<>();
    String text = file.text();
    int next = 0;
    // Line by line: most files that are not plain say so in their first lines.
    while (next <= text.length()) {
      int end = text.indexOf('\n', next);
      String line = text.substring(next, end < 0 ? text.length() : end);
      next = end < 0 ? text.length() + 1 : end + 1;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher section = SECTION.matcher(line);
      if (section.matches()) {
        if (!sections.add(section.group(1)) || !isNamedAsItShould(section.group(1), file)) {
          return false;
        }
        names.clear();
        continue;
      }
      Matcher setting = SETTING.matcher(line);
      boolean isPlain =
          setting.matches()
              && !sections.isEmpty()
              && names.add(setting.group(1))
              && !DOUBTFUL.matcher(setting.group(2)).matches();
      if (!isPlain) {
        return false;
      }
    }
    return true;
  }

  /** Some clients take a prefix in one file for a part of the name, some [profile default]. */
  private static boolean isNamedAsItShould(String section, ProfileFileText file) {
    boolean isPrefixed = section.indexOf(' ') > 0;
    return file.isConfig()
        ? isPrefixed ? !section.equals("profile default") : section.equals("default")
        : !isPrefixed;
  }
}
