package dev.whoami.aws.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The AWS SDK for C++. It reads up to the first line that is not a setting, and keeps what it has
 * read so far. It trims names and values, whose case matters.
 */
final class CppProfiles implements ProfileParser {
  private static final int SHORTEST = 3;
  private static final InlineComment COMMENT = InlineComment.of(WhiteSpace.BLANKS, "#;");

  @Override
  public ProfileSections parse(ProfileFileText file) {
    SettingsTable profiles = new SettingsTable();
    @Nullable Map<String, String> section = null;
    boolean isSkipped = false;
    for (String raw : file.lines()) {
      String line = withoutComment(raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw);
      if (line.length() < SHORTEST || WhiteSpace.BLANKS.strip(line).isEmpty()) {
        continue;
      }
      if (line.indexOf('[') >= 0 && line.indexOf(']') >= 0) {
        @Nullable String name = sectionName(WhiteSpace.BLANKS.strip(line), file.isConfig());
        section = name == null ? null : profiles.section(name);
        isSkipped = name == null;
        continue;
      }
      int equals = line.indexOf('=');
      if (section != null && equals >= 0) {
        section.put(line.substring(0, equals).trim(), line.substring(equals + 1).trim());
      } else if (!isSkipped) {
        break;
      }
    }
    return ProfileSections.of(profiles.sections());
  }

  private static String withoutComment(String line) {
    return line.startsWith("#") || line.startsWith(";") ? "" : COMMENT.cutFrom(line);
  }

  /** Null if the line is not the header of a profile. */
  private static @Nullable String sectionName(String line, boolean isConfig) {
    CrtSection header = CrtSection.of(line, isConfig);
    String behind = line.substring(line.indexOf(']') + 1).trim();
    boolean isClean = behind.isEmpty() || behind.startsWith("#") || behind.startsWith(";");
    return header.isProfile() && isClean && Identifiers.areAllowed(header.name())
        ? header.name()
        : null;
  }
}
