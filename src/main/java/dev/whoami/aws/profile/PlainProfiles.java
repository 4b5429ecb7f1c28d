package dev.whoami.aws.profile;

import dev.whoami.world.text.LazyPattern;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * A file in the form that AWS documents and every client reads alike. It has sections, settings in
 * lower case with an equals sign, and comments on separate lines. Nothing is repeated or indented.
 */
final class PlainProfiles {
  private static final LazyPattern SECTION =
      LazyPattern.of("\\[((?:profile |sso-session |services )?[A-Za-z0-9_\\-/.@+]+)]");
  private static final LazyPattern SETTING =
      LazyPattern.of("([a-z][a-z0-9_]*) ?= ?([!-~]([ -~]*[!-~])?)");

  /** Texts that some client may read as a quote, a comment or an escape. */
  private static final LazyPattern DOUBTFUL = LazyPattern.of("[\"'`\\\\].*|.*[\"'`\\\\]|.*[#;].*");

  private PlainProfiles() {}

  static boolean isPlain(ProfileFileText file) {
    Set<String> sections = new HashSet<>();
    Set<String> names = new HashSet<>();
    String text = file.text();
    int next = 0;
    // Goes line by line: most files that are not plain show it in their first lines.
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

  /**
   * Some clients treat a prefix in one file as a part of the name; for some that includes [profile
   * default].
   */
  private static boolean isNamedAsItShould(String section, ProfileFileText file) {
    boolean isPrefixed = section.indexOf(' ') > 0;
    return file.isConfig()
        ? isPrefixed ? !section.equals("profile default") : section.equals("default")
        : !isPrefixed;
  }
}
