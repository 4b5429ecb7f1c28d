package dev.whoami.aws.profile;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The AWS SDK for Go v2. It skips every line that it does not understand. It changes names to lower
 * case, accepts a colon as an equals sign, and removes quotes around a value. An indented setting
 * is nested in the previous one only if that has no value.
 */
final class GoProfiles implements ProfileParser {
  private static final String PREFIX = "profile ";
  private static final String SERVICES = "services ";
  private static final InlineComment COMMENT = InlineComment.of(WhiteSpace.BLANKS, "#;");

  @Override
  public ProfileSections parse(ProfileFileText file) {
    SettingsTable sections = new SettingsTable();
    @Nullable Map<String, String> section = null;
    @Nullable String last = null;
    for (String line : file.lines()) {
      if (isBlankOrComment(line)) {
        continue;
      }
      Optional<String> name = sectionName(line);
      if (name.isPresent()) {
        last = null;
        section = name.get().isEmpty() ? null : sections.section(name.get());
        continue;
      }
      if (section == null) {
        continue;
      }
      boolean isIndented = WhiteSpace.BLANKS.has(line.charAt(0));
      String before = last == null ? "" : section.getOrDefault(last, "");
      boolean isNested =
          isIndented && last != null && (before.isEmpty() || before.startsWith("\n"));
      int separator = separator(isIndented ? line : COMMENT.cutFrom(line));
      if (separator < 0) {
        if (isIndented && last != null && !isNested) {
          section.put(last, NestedSettings.continued(before, WhiteSpace.BLANKS.stripStart(line)));
        }
        continue;
      }
      String key = WhiteSpace.UNICODE.strip(line.substring(0, separator)).toLowerCase(Locale.ROOT);
      if (isNested) {
        String value = unquoted(WhiteSpace.UNICODE.strip(line.substring(separator + 1)));
        section.put(last, NestedSettings.continued(before, key + "=" + value));
        continue;
      }
      String rest = COMMENT.cutFrom(line.substring(separator + 1));
      section.put(key, unquoted(WhiteSpace.UNICODE.strip(rest)));
      last = key;
    }
    return file.isConfig() ? ofConfig(sections) : ofCredentials(sections);
  }

  private static boolean isBlankOrComment(String line) {
    String rest = WhiteSpace.BLANKS.stripStart(line);
    return WhiteSpace.UNICODE.strip(line).isEmpty() || rest.startsWith("#") || rest.startsWith(";");
  }

  /** The name after one blank behind the prefix, however many blanks there are. */
  private static Optional<String> sectionName(String line) {
    if (line.indexOf('[') < 0) {
      return Optional.empty();
    }
    String before = line.split("[#;]", 2)[0];
    String trimmed = WhiteSpace.UNICODE.strip(before);
    if (trimmed.length() < 2 || !trimmed.startsWith("[") || !trimmed.endsWith("]")) {
      return Optional.empty();
    }
    String name = WhiteSpace.UNICODE.strip(trimmed.substring(1, trimmed.length() - 1));
    String[] words = name.split("[ \t]+", 2);
    return Optional.of(words.length == 2 ? words[0] + " " + words[1] : name);
  }

  /** The position of the first equals sign or colon. */
  private static int separator(String line) {
    int equals = line.indexOf('=');
    int colon = line.indexOf(':');
    return equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
  }

  private static String unquoted(String value) {
    boolean isQuoted =
        value.length() > 1
            && ((value.startsWith("'") && value.endsWith("'"))
                || (value.startsWith("\"") && value.endsWith("\"")));
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }

  private static ProfileSections ofConfig(SettingsTable sections) {
    SettingsTable profiles = new SettingsTable();
    SettingsTable services = new SettingsTable();
    sections
        .sections()
        .forEach(
            (name, set) -> {
              if (name.startsWith(PREFIX)) {
                profiles.newSection(name.substring(PREFIX.length())).putAll(plain(set));
              } else if (name.startsWith(SERVICES)) {
                services
                    .section(name.substring(SERVICES.length()))
                    .putAll(NestedSettings.flat(set));
              } else if (name.equalsIgnoreCase("default") && !sections.has(PREFIX + name)) {
                profiles.section(name).putAll(plain(set));
              }
            });
    return ProfileSections.of(profiles.sections(), services.sections());
  }

  private static ProfileSections ofCredentials(SettingsTable sections) {
    SettingsTable profiles = new SettingsTable();
    sections
        .sections()
        .forEach(
            (name, set) -> {
              if (!name.startsWith(PREFIX)) {
                profiles.section(name).putAll(plain(set));
              }
            });
    return ProfileSections.of(profiles.sections());
  }

  /** A setting with nested settings has no value. */
  private static Map<String, String> plain(Map<String, String> settings) {
    Map<String, String> plain = new LinkedHashMap<>();
    settings.forEach((name, value) -> plain.put(name, value.startsWith("\n") ? "" : value));
    return plain;
  }
}
