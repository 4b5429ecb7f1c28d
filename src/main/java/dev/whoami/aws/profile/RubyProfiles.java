package dev.whoami.aws.profile;

import dev.whoami.world.text.LazyPattern;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The AWS SDK for Ruby. It skips a line that is not a setting, and a comment after a value must
 * begin with a semicolon. It fails at an indented setting that follows no setting. It accepts a
 * prefix in the brackets of both files. White space after the equals sign is a value. The SDK keeps
 * its last character, which is a carriage return in a file from Windows.
 */
final class RubyProfiles implements ProfileParser {
  private static final LazyPattern SECTION = LazyPattern.of("(?d)\\[([^\\[\\]]+)]\\s*(#.+)?");
  private static final LazyPattern PREFIX = LazyPattern.of("(?d)profile\\s+(.+)");
  private static final InlineComment COMMENT = InlineComment.of(WhiteSpace.ASCII, ";");

  private static final String SERVICES = "services ";

  /** Marks a setting with a value, which cannot contain nested ones. */
  private static final String NO_NESTING = "";

  @Override
  public ProfileSections parse(ProfileFileText file) {
    SettingsTable sections = new SettingsTable();
    SettingsTable services = new SettingsTable();
    @Nullable String section = null;
    @Nullable String nesting = null;
    @Nullable String before = null;
    int number = 0;
    for (String whole : file.lines()) {
      number++;
      String line = COMMENT.cutFrom(whole);
      @Nullable String header = sectionName(line);
      if (header != null) {
        section = header;
        continue;
      }
      if (section == null) {
        continue;
      }
      int equals = line.indexOf('=', 1);
      if (equals < 0) {
        before = null;
        continue;
      }
      String name = settingName(line.substring(0, equals));
      String value = settingValue(line.substring(equals + 1));
      if (value.isEmpty()) {
        nesting = name;
        before = null;
        continue;
      }
      boolean isIndented = WhiteSpace.ASCII.has(line.charAt(0));
      if (isIndented && nesting == null) {
        if (before == null) {
          return ProfileSections.malformed(number);
        }
        nesting = before.equals(NO_NESTING) ? null : before;
      }
      if (isIndented && nesting != null && section.startsWith(SERVICES)) {
        services
            .section(section.substring(SERVICES.length()))
            .put(nesting + "." + WhiteSpace.ASCII.strip(name), value);
      }
      if (!isIndented) {
        nesting = null;
        sections.section(section).put(name, value);
      }
      before = WhiteSpace.ASCII.strip(value).isEmpty() ? name : NO_NESTING;
    }
    return ProfileSections.of(sections.sections(), services.sections());
  }

  /** Null if the line is not the header of a section. */
  private static @Nullable String sectionName(String line) {
    if (!line.startsWith("[")) {
      return null;
    }
    Matcher header = SECTION.matcher(line);
    if (!header.matches()) {
      return null;
    }
    Matcher prefixed = PREFIX.matcher(header.group(1));
    return prefixed.matches() ? prefixed.group(1) : header.group(1);
  }

  /** The text before the equals sign; its first character always counts. */
  private static String settingName(String text) {
    String trimmed = WhiteSpace.ASCII.stripEnd(text);
    return trimmed.isEmpty() ? text.substring(0, 1) : trimmed;
  }

  /** The text after the equals sign. If it is only white space, its last character counts. */
  private static String settingValue(String text) {
    String trimmed = WhiteSpace.ASCII.strip(text);
    return trimmed.isEmpty() && !text.isEmpty() ? text.substring(text.length() - 1) : trimmed;
  }
}
